package io.palmares.results.act.web;

import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.ledger.Json;
import io.palmares.results.act.Acts;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.act.CertifyResult;
import io.palmares.results.act.CorrectResult;
import io.palmares.results.act.CountCategory;
import io.palmares.results.act.TakeOffice;
import io.palmares.results.act.WithdrawCertificate;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
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

/// What a result rests on, and two officers decide: the first proposes, the second approves, each with a
/// fresh proof of who they are.
@RestController
@RequestMapping("/api/results/v1/editions/{edition}/categories/{category}")
class DecisionController {
    private final TakeOffice office;
    private final Acts acts;
    private final CountCategory count;
    private final CertifyResult certify;
    private final WithdrawCertificate withdraw;
    private final CorrectResult correct;

    DecisionController(Desk desk) {
        this.office = desk.office();
        this.acts = desk.acts();
        this.count = desk.count();
        this.certify = desk.certify();
        this.withdraw = desk.withdraw();
        this.correct = desk.correct();
    }

    record Proposed(String act) {}

    record ProposedWithReason(String act, Reason reason) {}

    record Correction(String act, String candidate, String status, Reason reason) {}

    @PostMapping("/count/proposals")
    ResponseEntity<?> proposeCount(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposed body,
            BodyHash hash,
            RecentProof proof) {
        return propose(edition, category, Act.COUNT, body.act(), Map.of(), caller, key, hash, proof);
    }

    @PostMapping("/count/approvals")
    ResponseEntity<?> approveCount(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposing.Approval body,
            BodyHash hash,
            RecentProof proof) {
        return shown(second(caller, edition, category, proof)
                .then(officer ->
                        count.approve(id(edition, category), body.payloadHash(), officer, Asks.of(caller, key, hash))));
    }

    @PostMapping("/certificate/proposals")
    ResponseEntity<?> proposeCertificate(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposed body,
            BodyHash hash,
            RecentProof proof) {
        return propose(edition, category, Act.CERTIFY, body.act(), Map.of(), caller, key, hash, proof);
    }

    @PostMapping("/certificate/approvals")
    ResponseEntity<?> approveCertificate(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposing.Approval body,
            BodyHash hash,
            RecentProof proof) {
        return shown(second(caller, edition, category, proof)
                .then(officer -> certify.approve(
                        id(edition, category), body.payloadHash(), officer, Asks.of(caller, key, hash))));
    }

    @PostMapping("/withdrawal/proposals")
    ResponseEntity<?> proposeWithdrawal(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody ProposedWithReason body,
            BodyHash hash,
            RecentProof proof) {
        return propose(
                edition,
                category,
                Act.WITHDRAW_CERTIFICATE,
                body.act(),
                Map.of("reason", Json.of(body.reason().text())),
                caller,
                key,
                hash,
                proof);
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
        return shown(second(caller, edition, category, proof)
                .then(officer -> withdraw.approve(
                        id(edition, category), body.payloadHash(), officer, Asks.of(caller, key, hash))));
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
        return Replies.made(first(caller, edition, category, proof)
                .then(officer -> named(body.act(), Act.CORRECT)
                        .then(_ -> status(body.status()))
                        .then(status -> correct.propose(
                                id(edition, category),
                                body.candidate(),
                                status,
                                body.reason().text(),
                                officer,
                                Asks.of(caller, key, hash))))
                .then(kept -> Proposing.made(kept.state().work().proposal())));
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
        return shown(second(caller, edition, category, proof)
                .then(officer -> correct.approve(
                        id(edition, category), body.payloadHash(), officer, Asks.of(caller, key, hash))));
    }

    private ResponseEntity<?> propose(
            String edition,
            String category,
            Act act,
            String named,
            Map<String, Json> details,
            Caller caller,
            IdempotencyKey key,
            BodyHash hash,
            RecentProof proof) {
        return Replies.made(first(caller, edition, category, proof)
                .then(officer -> named(named, act)
                        .then(it ->
                                acts.propose(id(edition, category), it, details, officer, Asks.of(caller, key, hash))))
                .then(kept -> Proposing.made(kept.state().work().proposal())));
    }

    private Outcome<By> first(Caller caller, String edition, String category, RecentProof proof) {
        return proven(caller, id(edition, category), RETURNING_OFFICER, proof);
    }

    private Outcome<By> second(Caller caller, String edition, String category, RecentProof proof) {
        return proven(caller, id(edition, category), SECOND_OFFICER, proof);
    }

    /// A proof is asked of those only who may act, and before anybody else is asked about them.
    private Outcome<By> proven(Caller caller, CategoryId id, Role role, RecentProof proof) {
        if (office.isOpenTo(caller, id, role)) {
            proof.require();
        }
        return office.in(caller, id, role);
    }

    private static Outcome<Act> named(String name, Act act) {
        return name.equals(act.name())
                ? Outcome.done(act)
                : Outcome.refused(Refusal.invalid("/act", "one-of", "must be {0}", act));
    }

    private static Outcome<String> status(String status) {
        return CorrectResult.STATUSES.contains(status)
                ? Outcome.done(status)
                : Outcome.refused(Refusal.invalid("/status", "one-of", "must be one of {0}", CorrectResult.STATUSES));
    }

    private ResponseEntity<?> shown(Outcome<Kept<Category>> outcome) {
        return CategoryView.reply(outcome, acts);
    }

    private static CategoryId id(String edition, String category) {
        return new CategoryId(edition, category);
    }
}
