package io.palmares.nominations.direct.web;

import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.Answered;
import io.palmares.aggregate.Answers;
import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.web.Proposing;
import io.palmares.nominations.electorate.DecideElectorate;
import io.palmares.nominations.electorate.Electorate;
import io.palmares.nominations.electorate.Electorates;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.mvc.RecentProof;
import java.util.List;
import java.util.Optional;

/// What two people decide about a category's roll: to correct it, and to destroy its key.
final class RollProposals {
    private final Electorates electorates;
    private final DecideElectorate decide;
    private final ActingOfficers officers;

    RollProposals(Electorates electorates, DecideElectorate decide, ActingOfficers officers) {
        this.electorates = electorates;
        this.decide = decide;
        this.officers = officers;
    }

    Optional<Proposal> open(Place place) {
        return electorates.find(place.course()).map(Kept::state).map(Electorate::proposal);
    }

    Outcome<Proposing.View> propose(Place place, String act, Caller caller, Ask ask, RecentProof proof) {
        return acting(place, act, caller, proof, isCorrection(act) ? ORGANISER : RETURNING_OFFICER)
                .then(by -> decide.propose(place.edition(), place.category(), act, by, ask))
                .then(kept -> Proposing.made(kept.state().proposal()));
    }

    Outcome<DecidedView> approve(Place place, String payloadHash, Caller caller, Ask ask, RecentProof proof) {
        String act = act(place, payloadHash, ask);
        return acting(place, act, caller, proof, isCorrection(act) ? RETURNING_OFFICER : SECOND_OFFICER)
                .then(by -> decide.approve(place.edition(), place.category(), payloadHash, by, ask))
                .map(_ -> new DecidedView(
                        place.edition(),
                        place.category(),
                        act,
                        true,
                        List.of(caller.person().value())));
    }

    /// Of the open proposal; and of one that this request has decided before, whose answer was lost.
    private String act(Place place, String payloadHash, Ask ask) {
        return open(place)
                .filter(open -> open.payloadHash().equals(payloadHash))
                .map(Proposal::act)
                .or(() -> electorates
                        .find(place.course())
                        .flatMap(kept -> Answers.of(kept, ask))
                        .map(Answered::answer))
                .orElse(DecideElectorate.DESTROY);
    }

    Outcome<Kept<Electorate>> withdraw(Place place, String person, Ask ask) {
        return decide.withdraw(place.edition(), place.category(), person, ask);
    }

    /// A fresh proof is asked of those only who may act.
    private Outcome<By> acting(Place place, String act, Caller caller, RecentProof proof, Role role) {
        return officers.by(caller, place, role).map(by -> {
            if (!isCorrection(act)) proof.require();
            return by;
        });
    }

    private static boolean isCorrection(String act) {
        return act.equals(DecideElectorate.CORRECT);
    }
}
