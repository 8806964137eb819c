package io.palmares.voting.jury.web;

import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.voting.jury.FillScorecard.CardId;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.Officer;
import io.palmares.voting.jury.ReopenScorecard;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The chair hands a card back to its juror, and the returning officer agrees.
@RestController
@RequestMapping("/api/voting/v1/editions/{edition}/categories/{category}/scorecards/{juror}/{candidate}/reopening")
final class ReopeningController {
    private final Desk desk;
    private final ReopenScorecard reopening;

    ReopeningController(Desk desk, ReopenScorecard reopening) {
        this.desk = desk;
        this.reopening = reopening;
    }

    record ReopeningRequest(String reason) {}

    @PostMapping("/proposals")
    ResponseEntity<?> propose(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String juror,
            @PathVariable String candidate,
            Caller caller,
            IdempotencyKey key,
            @RequestBody ReopeningRequest request,
            BodyHash body) {
        CardId card = new CardId(new JuryId(edition, category), juror, candidate);
        Officer chair = desk.chair(card.jury(), caller);
        return Replies.made(reopening
                .propose(card, request.reason(), chair, Asks.of(caller, key, body))
                .then(kept -> Proposing.made(kept.state().proposal())));
    }

    @PostMapping("/approvals")
    ResponseEntity<?> approve(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String juror,
            @PathVariable String candidate,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposing.Approval request,
            BodyHash body) {
        CardId card = new CardId(new JuryId(edition, category), juror, candidate);
        Officer officer = desk.returningOfficer(card.jury(), caller);
        return Replies.ok(
                reopening.approve(card, request.payloadHash(), officer, Asks.of(caller, key, body)),
                kept -> RoomView.of(kept.state()));
    }
}
