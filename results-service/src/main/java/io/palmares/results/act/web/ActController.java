package io.palmares.results.act.web;

import static io.palmares.web.caller.Role.ANNOUNCER;
import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.ledger.Json;
import io.palmares.results.act.Acts;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.act.AnnounceResult;
import io.palmares.results.act.AskAuditor;
import io.palmares.results.act.CertifyResult;
import io.palmares.results.act.CorrectResult;
import io.palmares.results.act.CountCategory;
import io.palmares.results.act.KeepEmbargoList;
import io.palmares.results.act.TakeOffice;
import io.palmares.results.act.WithdrawCertificate;
import io.palmares.results.category.AuditorsWord;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Embargoed;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import io.palmares.web.mvc.RecentProof;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The desk of officers, auditor and announcer. Nobody else reads anything here.
@RestController
@RequestMapping("/api/results/v1/editions/{edition}/categories/{category}")
class ActController {
    private final TakeOffice office;
    private final Acts acts;
    private final CountCategory count;
    private final CertifyResult certify;
    private final WithdrawCertificate withdraw;
    private final CorrectResult correct;
    private final AskAuditor auditor;
    private final AnnounceResult announce;
    private final KeepEmbargoList embargo;
    private final Clock deadlines;

    ActController(Desk desk, Clock deadlines) {
        this.office = desk.office();
        this.acts = desk.acts();
        this.count = desk.count();
        this.certify = desk.certify();
        this.withdraw = desk.withdraw();
        this.correct = desk.correct();
        this.auditor = desk.auditor();
        this.announce = desk.announce();
        this.embargo = desk.embargo();
        this.deadlines = deadlines;
    }

    record Proposed(String act) {}

    record ProposedWithReason(String act, Reason reason) {}

    record Correction(String act, String candidate, String status, Reason reason) {}

    record Word(AuditorsWord.Answer answer, @Nullable Reason text) {}

    record EmbargoList(List<Embargoed> recipients) {}

    record Nothing() {}

    @GetMapping
    ResponseEntity<?> show(@PathVariable String edition, @PathVariable String category, Caller caller) {
        reader(caller, edition, category);
        return Replies.ok(
                acts.find(id(edition, category)), kept -> CategoryView.of(kept.state(), acts.readiness(kept.state())));
    }

    @GetMapping("/proposals")
    ResponseEntity<?> open(@PathVariable String edition, @PathVariable String category, Caller caller) {
        reader(caller, edition, category);
        return Replies.plain(acts.find(id(edition, category))
                .map(kept -> Proposing.open(kept.state().work().proposal(), deadlines.instant())));
    }

    @DeleteMapping("/proposals")
    ResponseEntity<?> withdraw(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            BodyHash hash) {
        return Replies.empty(first(caller, edition, category)
                .then(officer -> acts.withdraw(id(edition, category), officer.person(), Asks.of(caller, key, hash))));
    }

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
                .map(ProposalView::of));
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

    @PostMapping("/acknowledgements")
    ResponseEntity<?> answer(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Word body,
            BodyHash hash) {
        var by = Access.of(caller, edition, AUDITOR);
        return shown(auditor.answer(
                id(edition, category),
                by.person(),
                body.answer(),
                body.text() == null ? null : body.text().text(),
                Asks.of(caller, key, hash)));
    }

    @PutMapping("/embargo-list")
    ResponseEntity<?> tell(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion expected,
            @RequestBody EmbargoList body,
            BodyHash hash) {
        Access.of(caller, edition, RETURNING_OFFICER);
        return shown(embargo.keep(id(edition, category), body.recipients(), Asks.of(caller, key, hash, expected)));
    }

    @PostMapping("/announcement")
    ResponseEntity<?> announce(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Nothing body,
            BodyHash hash) {
        Access.of(caller, edition, ANNOUNCER);
        return Replies.ok(
                announce.announce(id(edition, category), Asks.of(caller, key, hash)),
                kept -> AnnouncedView.of(kept.state()));
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
                .map(ProposalView::of));
    }

    private Outcome<By> first(Caller caller, String edition, String category) {
        return office.in(caller, id(edition, category), RETURNING_OFFICER);
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

    /// Officers, those who stand in for them, and the auditor.
    private void reader(Caller caller, String edition, String category) {
        if (!office.standsIn(caller, id(edition, category))) {
            Access.of(caller, edition, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        }
    }

    private static Outcome<Act> named(String name, Act act) {
        return name.equals(act.name())
                ? Outcome.done(act)
                : Outcome.refused(Refusal.invalid("/act", "one-of", "must be " + act));
    }

    private static Outcome<String> status(String status) {
        return CorrectResult.STATUSES.contains(status)
                ? Outcome.done(status)
                : Outcome.refused(Refusal.invalid("/status", "one-of", "must be one of " + CorrectResult.STATUSES));
    }

    private ResponseEntity<?> shown(Outcome<Kept<Category>> outcome) {
        return Replies.ok(outcome, kept -> CategoryView.of(kept.state(), acts.readiness(kept.state())));
    }

    private static CategoryId id(String edition, String category) {
        return new CategoryId(edition, category);
    }
}
