package io.palmares.nominations.people.web;

import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.people.LookUpPerson;
import io.palmares.nominations.people.SignForOfficers;
import io.palmares.web.caller.CallingService;
import io.palmares.web.caller.Role;
import io.palmares.web.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the other services ask about people.
@RestController
@RequestMapping("/internal")
class InternalPeopleController {
    private final LookUpPerson people;
    private final SignForOfficers signing;
    private final SignForOfficers.Deputies deputies;

    InternalPeopleController(LookUpPerson people, SignForOfficers signing, SignForOfficers.Deputies deputies) {
        this.deputies = deputies;
        this.people = people;
        this.signing = signing;
    }

    record Lookup(String email) {}

    record Found(String person, @Nullable String organisation, String displayName, List<String> roles) {
        static Found of(LookUpPerson.Found found) {
            return new Found(
                    found.person().person(),
                    found.organisation(),
                    found.person().name(),
                    found.grants().stream().map(Object::toString).sorted().toList());
        }
    }

    record SignatureRequest(
            String edition, @Nullable String category, String person, Role role, String t, String body) {}

    @PostMapping("/people/lookup")
    ResponseEntity<?> lookUp(CallingService service, @RequestBody Lookup request) {
        return answer(people.byEmail(request.email()));
    }

    @GetMapping("/people/{person}")
    ResponseEntity<?> person(CallingService service, @PathVariable String person) {
        return answer(people.byId(person));
    }

    @PostMapping("/signatures")
    ResponseEntity<?> sign(CallingService service, @RequestBody SignatureRequest request) {
        return Replies.plain(signing.sign(new SignForOfficers.Request(
                request.edition(), request.category(), request.person(), request.role(), request.t(), request.body())));
    }

    @GetMapping("/editions/{edition}/officers")
    List<SignForOfficers.Officer> officers(CallingService service, @PathVariable String edition) {
        return signing.officers(edition);
    }

    record StepsIn(boolean stepsIn) {}

    /// Whether a person who does not hold a role acts in it here, because everyone before them has a conflict.
    @GetMapping("/editions/{edition}/categories/{category}/deputies/{role}/{person}")
    StepsIn deputy(
            CallingService service,
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable Role role,
            @PathVariable String person) {
        return new StepsIn(deputies.stepIn(person, role, edition, category));
    }

    private static ResponseEntity<?> answer(Optional<LookUpPerson.Found> found) {
        return found.<ResponseEntity<?>>map(it -> ResponseEntity.ok(Found.of(it)))
                .orElseGet(() -> Problems.notFound("Nobody is known by this."));
    }
}
