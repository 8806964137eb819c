package io.palmares.nominations.people;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Takes a member off the list of an edition, until a roll they stand on is frozen. The role goes within a minute;
/// other roles stay, and so does what they did as a member: a nomination falls by a ruling of two people only.
public final class RemoveMember {
    private final Memberships memberships;
    private final Delegates delegates;
    private final FrozenRolls rolls;
    private final InstantSource clock;

    public RemoveMember(Memberships memberships, Delegates delegates, FrozenRolls rolls, InstantSource clock) {
        this.memberships = memberships;
        this.delegates = delegates;
        this.rolls = rolls;
        this.clock = clock;
    }

    /// The rolls on which somebody may vote, or has.
    @FunctionalInterface
    public interface FrozenRolls {
        /// The category of one with this person on it.
        Optional<String> holding(String edition, String person);
    }

    /// Again, it changes nothing.
    public Outcome<Kept<Membership>> remove(String edition, String person) {
        return memberships
                .ever(edition, person)
                .map(kept -> kept.state().isCurrent() ? end(kept) : Outcome.done(kept))
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such member in this edition."))
                .map(this::withoutSeat);
    }

    private Outcome<Kept<Membership>> end(Kept<Membership> found) {
        return offEveryRoll(found)
                .then(off -> change(off, state -> state.isCurrent() ? state.ended(clock.instant()) : state))
                .then(ended -> offEveryRoll(ended) instanceof Done ? Outcome.done(ended) : keepAfterAll(ended, found));
    }

    /// Whoever came onto a roll at that very moment stays, unless it does without them all the same.
    private Outcome<Kept<Membership>> keepAfterAll(Kept<Membership> ended, Kept<Membership> before) {
        return change(ended, state -> state.isCurrent() ? state : before.state())
                .then(this::end);
    }

    private Outcome<Kept<Membership>> change(Kept<Membership> found, UnaryOperator<Membership> next) {
        return memberships.change(
                found.id(), Ask.plain(), kept -> Outcome.done(Change.silently(next.apply(kept.state()))));
    }

    private Outcome<Kept<Membership>> offEveryRoll(Kept<Membership> member) {
        return rolls.holding(member.state().edition(), member.state().person())
                .<Outcome<Kept<Membership>>>map(category -> Outcome.refused(Refusal.invalid(
                        "/person",
                        "roll-frozen",
                        "stands on the frozen roll of {0}: from then on only a ruling of both officers strikes a ballot",
                        category)))
                .orElse(Outcome.done(member));
    }

    /// The organisation may send another delegate.
    private Kept<Membership> withoutSeat(Kept<Membership> kept) {
        Membership member = kept.state();
        String seat = Delegate.id(member.edition(), member.organisation());
        delegates
                .find(seat)
                .filter(it -> it.state().person().equals(member.person()))
                .ifPresent(it -> delegates.end(seat));
        return kept;
    }
}
