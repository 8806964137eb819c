package io.palmares.nominations.people;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import java.time.InstantSource;
import java.util.Optional;

/// Takes a member off the list of an edition, until a roll they stand on is frozen. The role goes within a minute;
/// other
/// roles stay, and so does what they did as a member: a nomination falls by a ruling of two people only.
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
        Membership member = found.state();
        Optional<String> category = rolls.holding(member.edition(), member.person());
        return Outcome.unless(
                () -> memberships.change(
                        found.id(),
                        Ask.plain(),
                        kept -> Outcome.done(Change.silently(
                                kept.state().isCurrent() ? kept.state().ended(clock.instant()) : kept.state()))),
                new Check(
                        category.isPresent(),
                        Refusal.invalid(
                                "/person",
                                "roll-frozen",
                                "stands on the frozen roll of {0}: from then on only a ruling of both officers strikes a ballot",
                                category.orElse(""))));
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
