package io.palmares.nominations.people.web;

import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.people.LookUpPerson;
import io.palmares.nominations.people.SignForOfficers;
import io.palmares.web.caller.CallingService;
import io.palmares.web.caller.Role;
import io.palmares.web.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the other services ask about people.
@RestController
@RequestMapping("/internal")
class InternalPeopleController {
    private final LookUpPerson people;
    private final SignForOfficers signing;
    private final SignForOfficers.Stand stand;

    InternalPeopleController(LookUpPerson people, SignForOfficers signing, SignForOfficers.Stand stand) {
        this.stand = stand;
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
            String edition,
            @Nullable String category,
            String person,
            Role role,
            String t,
            String body,
            @Nullable List<String> declared) {
        SignForOfficers.Request request() {
            Set<String> conflicted = declared == null ? Set.of() : Set.copyOf(declared);
            return new SignForOfficers.Request(edition, category, person, role, t, body, conflicted);
        }
    }

    @PostMapping("/people/lookup")
    ResponseEntity<?> lookUp(CallingService service, @RequestBody Lookup request) {
        return answer(people.byEmail(request.email()));
    }

    @GetMapping("/people/{person}")
    ResponseEntity<?> person(CallingService service, @PathVariable String person) {
        return answer(people.byId(person));
    }

    record Address(String email) {}

    /// For a code to someone who is signed in and shows once more that it is them.
    @GetMapping("/people/{person}/address")
    ResponseEntity<?> address(CallingService service, @PathVariable String person) {
        return people.byId(person)
                .flatMap(found -> Optional.ofNullable(found.person().email()))
                .<ResponseEntity<?>>map(email -> ResponseEntity.ok(new Address(email)))
                .orElseGet(() -> Problems.notFound("Nobody is known by this."));
    }

    @PostMapping("/signatures")
    ResponseEntity<?> sign(CallingService service, @RequestBody SignatureRequest request) {
        return Replies.plain(signing.sign(request.request()));
    }

    @GetMapping("/editions/{edition}/officers")
    List<SignForOfficers.Officer> officers(CallingService service, @PathVariable String edition) {
        return signing.officers(edition);
    }

    record Acting(Role role, String person) {}

    /// Who acts in a role in a category: a holder without a conflict, else a deputy; nobody if there is none.
    @GetMapping("/editions/{edition}/categories/{category}/officers/{role}")
    List<Acting> acting(
            CallingService service,
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable Role role) {
        return stand.acting(role, new SignForOfficers.Where(edition, category, Set.of())).stream()
                .map(person -> new Acting(role, person))
                .toList();
    }

    record StepsIn(boolean stepsIn, boolean conflicted) {}

    /// Whether a person who does not hold a role acts in it here, because everyone before them has a conflict; and
    /// whether they have one themselves.
    ///
    /// @param declared people of whom the asker knows a conflict
    @GetMapping("/editions/{edition}/categories/{category}/deputies/{role}/{person}")
    StepsIn deputy(
            CallingService service,
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable Role role,
            @PathVariable String person,
            @RequestParam(defaultValue = "") Set<String> declared) {
        SignForOfficers.Where where = new SignForOfficers.Where(edition, category, declared);
        return new StepsIn(stand.stepsIn(person, role, where), stand.isConflicted(person, where));
    }

    private static ResponseEntity<?> answer(Optional<LookUpPerson.Found> found) {
        return found.<ResponseEntity<?>>map(it -> ResponseEntity.ok(Found.of(it)))
                .orElseGet(() -> Problems.notFound("Nobody is known by this."));
    }
}
