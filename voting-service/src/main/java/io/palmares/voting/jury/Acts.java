package io.palmares.voting.jury;

import static io.palmares.aggregate.Outcome.Check.when;

import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Rule;

/// What the acts of two people have in common here.
final class Acts {
    private Acts() {}

    /// The second person comes in the other role, and to this act.
    static Outcome<Proposal> second(Proposal proposal, String act, Officer officer) {
        return Outcome.unless(
                () -> Outcome.done(proposal),
                when(!proposal.act().equals(act), Rule.PROPOSAL_DIFFERS, "The open proposal is another act."),
                when(
                        officer.is(proposal.by().role()),
                        Rule.FORBIDDEN,
                        "This takes the returning officer and the chair."));
    }
}
