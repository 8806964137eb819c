package io.palmares.results.act.web;

import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.results.act.Acts;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.act.TakeOffice;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.mvc.RecentProof;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/// The returning officer proposes, the second officer approves, each with a fresh proof of who they are.
record TwoOfficers(TakeOffice office, Acts acts) {
    /// @param named what the request calls the act that its address stands for
    ResponseEntity<?> propose(
            CategoryId id,
            Caller caller,
            RecentProof proof,
            String named,
            Act act,
            Function<By, Outcome<Kept<Category>>> proposal) {
        return Replies.made(proven(caller, id, RETURNING_OFFICER, proof)
                .then(officer -> named.equals(act.name())
                        ? proposal.apply(officer)
                        : Outcome.refused(Refusal.invalid("/act", "one-of", "must be {0}", act)))
                .then(kept -> Proposing.made(kept.state().work().proposal())));
    }

    ResponseEntity<?> approve(
            CategoryId id, Caller caller, RecentProof proof, Function<By, Outcome<Kept<Category>>> approval) {
        return CategoryView.reply(proven(caller, id, SECOND_OFFICER, proof).then(approval), acts);
    }

    /// A proof is asked of those only who may act, and before anybody else is asked about them.
    private Outcome<By> proven(Caller caller, CategoryId id, Role role, RecentProof proof) {
        if (office.isOpenTo(caller, id, role)) {
            proof.require();
        }
        return office.in(caller, id, role);
    }
}
