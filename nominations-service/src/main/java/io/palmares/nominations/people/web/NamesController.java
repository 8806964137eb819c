package io.palmares.nominations.people.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.web.Access;
import io.palmares.nominations.people.People;
import io.palmares.web.caller.Caller;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The names behind the ids that registers, mails and the audit trail hold: for those who run an edition.
@RestController
class NamesController {
    private static final int MOST = 100;
    private final People people;

    NamesController(People people) {
        this.people = people;
    }

    record NameView(String person, String name) {}

    record NameList(List<NameView> items) {}

    /// Who is not known, or was erased, is left out.
    @GetMapping("/api/nominations/v1/editions/{edition}/names")
    ResponseEntity<?> names(
            @PathVariable String edition, @RequestParam(defaultValue = "") List<String> person, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        if (person.size() > MOST) {
            return Problem.of(CommonProblem.REFUSED_BY_RULE, "That many names are not told at once.")
                    .violating("parameter:person", "size", "must be at most {0}", MOST)
                    .response();
        }
        return ResponseEntity.ok(new NameList(person.stream()
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .filter(kept -> !kept.state().name().isEmpty())
                .map(kept -> new NameView(kept.id(), kept.state().name()))
                .toList()));
    }
}
