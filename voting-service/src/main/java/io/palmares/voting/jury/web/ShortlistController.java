package io.palmares.voting.jury.web;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.JuryRoom;
import io.palmares.voting.jury.Officer;
import io.palmares.voting.jury.PublishShortlist;
import io.palmares.voting.jury.ReadStanding;
import io.palmares.voting.jury.WithdrawProposal;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.problem.Problems;
import io.palmares.web.time.Clocks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What chair and returning officer do together, and what they and the auditor see of a jury.
@RestController
@RequestMapping("/api/voting/v1/editions/{edition}/categories/{category}")
final class ShortlistController {
    private final Desk desk;
    private final PublishShortlist publishing;
    private final WithdrawProposal withdrawing;
    private final ReadStanding standing;
    private final Clocks clocks;

    ShortlistController(
            Desk desk,
            PublishShortlist publishing,
            WithdrawProposal withdrawing,
            ReadStanding standing,
            Clocks clocks) {
        this.desk = desk;
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.standing = standing;
        this.clocks = clocks;
    }

    record ProposalRequest(String act) {}

    @GetMapping("/standing")
    ResponseEntity<?> standing(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Kept<JuryRoom> room = desk.room(new JuryId(edition, category), caller, Role.RETURNING_OFFICER, Role.AUDITOR);
        return standing.of(room.state(), caller.person().value())
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.notFound("This category has no jury."));
    }

    @PostMapping("/shortlist/proposals")
    ResponseEntity<?> propose(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody ProposalRequest request,
            BodyHash body) {
        JuryId jury = new JuryId(edition, category);
        Officer officer = desk.chairOrReturningOfficer(jury, caller);
        if (!request.act().equals(PublishShortlist.ACT)) {
            return Replies.refusal(Refusal.invalid("/act", "one-of", "must be {0}", PublishShortlist.ACT));
        }
        return Replies.made(publishing
                .propose(jury, officer, Asks.of(caller, key, body))
                .then(kept -> Proposing.made(kept.state().proposal())));
    }

    @PostMapping("/shortlist/approvals")
    ResponseEntity<?> approve(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposing.Approval request,
            BodyHash body) {
        JuryId jury = new JuryId(edition, category);
        Officer officer = desk.chairOrReturningOfficer(jury, caller);
        return Replies.ok(
                publishing.approve(jury, officer, request.payloadHash(), Asks.of(caller, key, body)),
                kept -> RoomView.of(kept.state()));
    }

    /// Whatever act of this jury waits for a second person.
    @GetMapping({"/shortlist/proposals", "/scorecards/proposals"})
    ResponseEntity<?> open(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Kept<JuryRoom> room = desk.room(new JuryId(edition, category), caller, Role.RETURNING_OFFICER, Role.AUDITOR);
        return Replies.ok(
                room,
                kept -> Proposing.open(
                        kept.state().proposal(), clocks.deadlines().instant()));
    }

    @DeleteMapping({"/shortlist/proposals", "/scorecards/proposals"})
    ResponseEntity<?> withdraw(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            BodyHash body) {
        JuryId jury = new JuryId(edition, category);
        Officer officer = desk.chairOrReturningOfficer(jury, caller);
        return Replies.empty(withdrawing.withdraw(jury, officer.by().person(), Asks.of(caller, key, body)));
    }
}
