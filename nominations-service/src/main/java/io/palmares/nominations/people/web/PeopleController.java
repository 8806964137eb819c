package io.palmares.nominations.people.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.people.Appoint;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
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
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
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

/// People, organisations and who is what.
@RestController
@RequestMapping("/api/nominations/v1")
class PeopleController {
    private final RegisterPerson register;
    private final RegisterOrganisation registerOrganisation;
    private final Organisations organisations;
    private final Appoint appoint;
    private final Appointments appointments;

    PeopleController(
            RegisterPerson register,
            RegisterOrganisation registerOrganisation,
            Organisations organisations,
            Appoint appoint,
            Appointments appointments) {
        this.register = register;
        this.registerOrganisation = registerOrganisation;
        this.organisations = organisations;
        this.appoint = appoint;
        this.appointments = appointments;
    }

    record NewPerson(String email, String name, @Nullable String organisation) {}

    record PersonView(String person) {}

    record OrganisationBody(String organisation, String name, String country) {
        static OrganisationBody of(Kept<Organisation> kept) {
            Organisation it = kept.state();
            return new OrganisationBody(it.organisation(), it.name(), it.country());
        }
    }

    record AppointmentView(Role role, @Nullable String category, String person) {}

    record AppointmentList(List<AppointmentView> items) {}

    @PostMapping("/people")
    ResponseEntity<?> register(Caller caller, IdempotencyKey key, @RequestBody NewPerson request, BodyHash body) {
        organiser(caller);
        return Replies.made(register.register(request.email(), request.name(), request.organisation())
                .map(kept -> new PersonView(kept.id())));
    }

    @PostMapping("/organisations")
    ResponseEntity<?> registerOrganisation(
            Caller caller, IdempotencyKey key, @RequestBody OrganisationBody request, BodyHash body) {
        organiser(caller);
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

    @PutMapping("/editions/{edition}/appointments/{role}/{person}")
    ResponseEntity<?> appoint(
            @PathVariable String edition,
            @PathVariable Role role,
            @PathVariable String person,
            Caller caller,
            IdempotencyKey key) {
        Access.of(caller, edition, ORGANISER);
        return Replies.plain(
                appoint.appoint(role, edition, null, person, caller.person().value())
                        .map(PeopleController::view));
    }

    @DeleteMapping("/editions/{edition}/appointments/{role}/{person}")
    ResponseEntity<?> dismiss(
            @PathVariable String edition,
            @PathVariable Role role,
            @PathVariable String person,
            Caller caller,
            IdempotencyKey key) {
        Access.of(caller, edition, ORGANISER);
        return appoint.dismiss(role, edition, null, person)
                ? ResponseEntity.noContent().build()
                : Problems.notFound("There is no such appointment.");
    }

    @GetMapping("/editions/{edition}/appointments")
    ResponseEntity<?> appointments(@PathVariable String edition, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return ResponseEntity.ok(new AppointmentList(appointments.ofEdition(edition).stream()
                .map(PeopleController::view)
                .toList()));
    }

    private static AppointmentView view(Appointment appointment) {
        return new AppointmentView(appointment.role(), appointment.category(), appointment.person());
    }

    /// An organiser of whatever edition: people belong to none.
    private static void organiser(Caller caller) {
        if (caller.grants().stream().map(Grant::role).noneMatch(ORGANISER::equals)) {
            throw Problem.of(CommonProblem.NOT_ALLOWED, "Only organisers register people and organisations.")
                    .exception();
        }
    }
}
