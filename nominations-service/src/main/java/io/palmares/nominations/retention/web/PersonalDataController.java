package io.palmares.nominations.retention.web;

import static io.palmares.web.caller.Role.ORGANISER;

import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.retention.ErasePerson;
import io.palmares.nominations.retention.ExportPerson;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A copy of what is kept about a person, and its erasure: at their own request or by an organiser for them.
@RestController
@RequestMapping("/api/nominations/v1/people/{person}")
class PersonalDataController {
    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataController.class);
    private final ExportPerson export;
    private final ErasePerson erase;

    PersonalDataController(ExportPerson export, ErasePerson erase) {
        this.export = export;
        this.erase = erase;
    }

    @GetMapping("/data")
    ResponseEntity<?> export(@PathVariable String person, Caller caller) {
        forThemselves(person, caller);
        LOG.info("person.exported person={} by={}", person, caller.person().value());
        return export.of(person)
                .<ResponseEntity<?>>map(all ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PersonalData.of(all)))
                .orElseGet(() -> Problems.notFound("There is no such person."));
    }

    @PostMapping("/erasure")
    ResponseEntity<?> erase(@PathVariable String person, Caller caller, IdempotencyKey key, BodyHash body) {
        forThemselves(person, caller);
        return Replies.empty(erase.erase(person, Asks.of(caller, key, body)));
    }

    private static void forThemselves(String person, Caller caller) {
        boolean organiser = caller.grants().stream().map(Grant::role).anyMatch(ORGANISER::equals);
        if (!organiser && !caller.person().value().equals(person)) {
            throw Problem.of(
                            CommonProblem.NOT_ALLOWED,
                            "Only the person themselves, or an organiser for them, may ask for this.")
                    .exception();
        }
    }
}
