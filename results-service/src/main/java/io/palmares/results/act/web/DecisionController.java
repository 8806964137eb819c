package io.palmares.results.act.web;

import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.results.act.Acts;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.act.CertifyResult;
import io.palmares.results.act.CountCategory;
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

/// What a result rests on: its count, and its certificate.
@RestController
@RequestMapping("/api/results/v1/editions/{edition}/categories/{category}")
class DecisionController {
    private final TwoOfficers officers;
    private final Acts acts;
    private final CountCategory count;
    private final CertifyResult certify;

    DecisionController(Desk desk) {
        this.officers = new TwoOfficers(desk.office(), desk.acts());
        this.acts = desk.acts();
        this.count = desk.count();
        this.certify = desk.certify();
    }

    record Proposed(String act) {}

    @PostMapping("/count/proposals")
    ResponseEntity<?> proposeCount(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposed body,
            BodyHash hash,
            RecentProof proof) {
        CategoryId id = new CategoryId(edition, category);
        return officers.propose(
                id,
                caller,
                proof,
                body.act(),
                Act.COUNT,
                officer -> acts.propose(id, Act.COUNT, Map.of(), officer, Asks.of(caller, key, hash)));
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
        CategoryId id = new CategoryId(edition, category);
        return officers.approve(
                id,
                caller,
                proof,
                officer -> count.approve(id, body.payloadHash(), officer, Asks.of(caller, key, hash)));
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
        CategoryId id = new CategoryId(edition, category);
        return officers.propose(
                id,
                caller,
                proof,
                body.act(),
                Act.CERTIFY,
                officer -> acts.propose(id, Act.CERTIFY, Map.of(), officer, Asks.of(caller, key, hash)));
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
        CategoryId id = new CategoryId(edition, category);
        return officers.approve(
                id,
                caller,
                proof,
                officer -> certify.approve(id, body.payloadHash(), officer, Asks.of(caller, key, hash)));
    }
}
