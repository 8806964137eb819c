package io.palmares.nominations.people;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.people.ImportMembers.Result;

/// Puts a member on the list of an edition, or changes what is said of them there.
final class EnrolMember {
    private final Memberships memberships;
    private final Delegates delegates;

    EnrolMember(Memberships memberships, Delegates delegates) {
        this.memberships = memberships;
        this.delegates = delegates;
    }

    /// Takes the organisation's seat for its delegate, unless another has it.
    Outcome<Delegate> seat(Delegate delegate) {
        Outcome<Kept<Delegate>> made = delegates.create(delegate.id(), Ask.plain(), Change.silently(delegate));
        boolean mine = delegates
                .find(delegate.id())
                .map(seat -> seat.state().person().equals(delegate.person()))
                .orElse(made instanceof Done);
        return mine
                ? Outcome.done(delegate)
                : Outcome.refused(Rule.RULE_BROKEN, "delegate: the organisation has another delegate");
    }

    /// Who is on the list keeps their place on rolls to come; who was taken off it gets a new one.
    Outcome<Result> enrol(Membership fresh) {
        String id = Membership.id(fresh.edition(), fresh.person());
        if (memberships.create(id, Ask.plain(), Change.silently(fresh)) instanceof Done) {
            return Outcome.done(Result.ADDED);
        }
        Result[] became = {Result.UNCHANGED};
        return memberships
                .change(id, Ask.plain(), kept -> {
                    Membership known = kept.state();
                    Membership next = known.isCurrent() ? fresh.keeping(known.rollId()) : fresh;
                    became[0] =
                            !known.isCurrent() ? Result.ADDED : next.equals(known) ? Result.UNCHANGED : Result.CHANGED;
                    return Outcome.done(Change.silently(next));
                })
                .map(kept -> became[0]);
    }
}
