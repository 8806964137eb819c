package io.palmares.nominations.retention.web;

import static io.palmares.web.caller.Role.ORGANISER;

import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.retention.Bonds;
import io.palmares.nominations.retention.ErasePerson;
import io.palmares.nominations.retention.ExportPerson;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.RecentProof;
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

/// A copy of what is kept about a person, and its erasure: at their own request, or by an organiser of an edition that
/// knows them.
@RestController
@RequestMapping("/api/nominations/v1/people/{person}")
class PersonalDataController {
    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataController.class);
    private final ExportPerson export;
    private final ErasePerson erase;
    private final Bonds bonds;

    PersonalDataController(ExportPerson export, ErasePerson erase, Bonds bonds) {
        this.export = export;
        this.erase = erase;
        this.bonds = bonds;
    }

    @GetMapping("/data")
    ResponseEntity<?> export(@PathVariable String person, Caller caller) {
        if (isTheirs(person, caller)) {
            LOG.info("person.exported person={} by={}", person, caller.person().value());
            return export.of(person)
                    .<ResponseEntity<?>>map(all -> ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(PersonalData.of(all)))
                    .orElseGet(PersonalDataController::nobody);
        }
        return nobody();
    }

    @PostMapping("/erasure")
    ResponseEntity<?> erase(
            @PathVariable String person, Caller caller, IdempotencyKey key, BodyHash body, RecentProof proof) {
        if (isTheirs(person, caller)) {
            proof.require();
            return Replies.empty(erase.erase(person, Asks.of(caller, key, body)));
        }
        return nobody();
    }

    /// Whether the caller asks for themselves, or for one of their edition's people. To other organisers the person
    /// does not exist.
    private boolean isTheirs(String person, Caller caller) {
        if (caller.person().value().equals(person)) return true;
        if (caller.grants().stream().map(Grant::role).noneMatch(ORGANISER::equals)) {
            throw Problem.of(
                            CommonProblem.NOT_ALLOWED,
                            "Only the person themselves, or an organiser for them, may ask for this.")
                    .exception();
        }
        return bonds.editionsOf(person).stream().anyMatch(edition -> caller.has(ORGANISER, edition));
    }

    private static ResponseEntity<?> nobody() {
        return Problems.notFound("There is no such person in your editions.");
    }
}
