package io.palmares.nominations.people.web;

import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.people.Organisation;
import io.palmares.nominations.people.Organisations;
import io.palmares.nominations.people.RegisterOrganisation;
import io.palmares.nominations.people.RegisterPerson;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.Role;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// People and organisations.
@RestController
@RequestMapping("/api/nominations/v1")
class PeopleController {
    private final RegisterPerson register;
    private final RegisterOrganisation registerOrganisation;
    private final Organisations organisations;

    PeopleController(RegisterPerson register, RegisterOrganisation registerOrganisation, Organisations organisations) {
        this.register = register;
        this.registerOrganisation = registerOrganisation;
        this.organisations = organisations;
    }

    record NewPerson(String email, String name, @Nullable String organisation) {}

    record PersonView(String person) {}

    record OrganisationBody(String organisation, String name, String country) {
        static OrganisationBody of(Kept<Organisation> kept) {
            Organisation it = kept.state();
            return new OrganisationBody(it.organisation(), it.name(), it.country());
        }
    }

    /// Organisers fill offices and panels; a returning officer names who is told a result under embargo.
    @PostMapping("/people")
    ResponseEntity<?> register(Caller caller, IdempotencyKey key, @RequestBody NewPerson request, BodyHash body) {
        holds(caller, "Only organisers and returning officers register people.", ORGANISER, RETURNING_OFFICER);
        return Replies.made(register.register(request.email(), request.name(), request.organisation())
                .map(kept -> new PersonView(kept.id())));
    }

    @PostMapping("/organisations")
    ResponseEntity<?> registerOrganisation(
            Caller caller, IdempotencyKey key, @RequestBody OrganisationBody request, BodyHash body) {
        holds(caller, "Only organisers register organisations.", ORGANISER);
        return Replies.created(
                registerOrganisation.register(
                        request.organisation(), request.name(), request.country(), Asks.of(caller, key, body)),
                kept -> "/api/nominations/v1/organisations/" + kept.id(),
                OrganisationBody::of);
    }

    @GetMapping("/organisations")
    ResponseEntity<?> organisations(Caller caller, PageRequest page, HttpServletRequest request) {
        return Paged.of(
                        organisations
                                .all()
                                .sorted(Comparator.comparing(Kept::id))
                                .filter(kept ->
                                        page.after() == null || kept.id().compareTo(page.after()) > 0)
                                .limit(page.limit() + 1L)
                                .toList(),
                        page,
                        Kept::id)
                .map(OrganisationBody::of)
                .response(request);
    }

    /// At whatever edition: people and organisations belong to none.
    private static void holds(Caller caller, @CompileTimeConstant String otherwise, Role... roles) {
        if (caller.grants().stream().map(Grant::role).noneMatch(List.of(roles)::contains)) {
            throw Problem.of(CommonProblem.NOT_ALLOWED, otherwise).exception();
        }
    }
}
