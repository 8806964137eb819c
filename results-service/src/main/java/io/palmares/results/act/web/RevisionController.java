package io.palmares.results.act.web;

import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.ledger.Json;
import io.palmares.results.act.Acts;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.act.CorrectResult;
import io.palmares.results.act.WithdrawCertificate;
import io.palmares.results.category.CategoryId;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.RecentProof;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is taken back, with a reason: a certificate before the announcement, and what became of a winner after it.
@RestController
@RequestMapping("/api/results/v1/editions/{edition}/categories/{category}")
class RevisionController {
    private final TwoOfficers officers;
    private final Acts acts;
    private final WithdrawCertificate withdraw;
    private final CorrectResult correct;

    RevisionController(Desk desk) {
        this.officers = new TwoOfficers(desk.office(), desk.acts());
        this.acts = desk.acts();
        this.withdraw = desk.withdraw();
        this.correct = desk.correct();
    }

    record Withdrawal(String act, Reason reason) {}

    record Correction(String act, String candidate, String status, Reason reason) {}

    @PostMapping("/withdrawal/proposals")
    ResponseEntity<?> proposeWithdrawal(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Withdrawal body,
            BodyHash hash,
            RecentProof proof) {
        CategoryId id = new CategoryId(edition, category);
        return officers.propose(
                id,
                caller,
                proof,
                body.act(),
                Act.WITHDRAW_CERTIFICATE,
                officer -> acts.propose(
                        id,
                        Act.WITHDRAW_CERTIFICATE,
                        Map.of("reason", Json.of(body.reason().text())),
                        officer,
                        Asks.of(caller, key, hash)));
    }

    @PostMapping("/withdrawal/approvals")
    ResponseEntity<?> approveWithdrawal(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposing.Approval body,
            BodyHash hash,
            RecentProof proof) {
        CategoryId id = new CategoryId(edition, category);
        return officers.approve(
                id,
                caller,
                proof,
                officer -> withdraw.approve(id, body.payloadHash(), officer, Asks.of(caller, key, hash)));
    }

    @PostMapping("/corrections/proposals")
    ResponseEntity<?> proposeCorrection(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Correction body,
            BodyHash hash,
            RecentProof proof) {
        CategoryId id = new CategoryId(edition, category);
        return officers.propose(
                id,
                caller,
                proof,
                body.act(),
                Act.CORRECT,
                officer -> status(body.status())
                        .then(status -> correct.propose(
                                id,
                                body.candidate(),
                                status,
                                body.reason().text(),
                                officer,
                                Asks.of(caller, key, hash))));
    }

    @PostMapping("/corrections/approvals")
    ResponseEntity<?> approveCorrection(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposing.Approval body,
            BodyHash hash,
            RecentProof proof) {
        CategoryId id = new CategoryId(edition, category);
        return officers.approve(
                id,
                caller,
                proof,
                officer -> correct.approve(id, body.payloadHash(), officer, Asks.of(caller, key, hash)));
    }

    private static Outcome<String> status(String status) {
        return CorrectResult.STATUSES.contains(status)
                ? Outcome.done(status)
                : Outcome.refused(Refusal.invalid("/status", "one-of", "must be one of {0}", CorrectResult.STATUSES));
    }
}
