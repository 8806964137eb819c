package io.palmares.nominations.retention.web;

import static io.palmares.web.caller.Role.ORGANISER;

import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.retention.ErasePerson;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.problem.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Erasure, at a person's own request or by an organiser for them.
@RestController
class ErasuresController {
    private final ErasePerson erase;

    ErasuresController(ErasePerson erase) {
        this.erase = erase;
    }

    @PostMapping("/api/nominations/v1/people/{person}/erasure")
    ResponseEntity<?> erase(@PathVariable String person, Caller caller, IdempotencyKey key, BodyHash body) {
        boolean organiser = caller.grants().stream().map(Grant::role).anyMatch(ORGANISER::equals);
        return organiser || caller.person().value().equals(person)
                ? Replies.empty(erase.erase(person, Asks.of(caller, key, body)))
                : Problems.notAllowed("Only the person themselves, or an organiser for them, may ask for this.");
    }
}
