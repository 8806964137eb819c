package io.palmares.nominations.people.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.people.Appoint;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.People;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who holds which office of an edition.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/appointments")
class AppointmentsController {
    private final Appoint appoint;
    private final Appointments appointments;
    private final People people;

    AppointmentsController(Appoint appoint, Appointments appointments, People people) {
        this.appoint = appoint;
        this.appointments = appointments;
        this.people = people;
    }

    /// Somebody in office.
    ///
    /// @param name empty once the person's data are erased
    record AppointmentView(Role role, @Nullable String category, String person, String name) {}

    record AppointmentList(List<AppointmentView> items) {}

    @PutMapping("/{role}/{person}")
    ResponseEntity<?> appoint(
            @PathVariable String edition,
            @PathVariable Role role,
            @PathVariable String person,
            Caller caller,
            IdempotencyKey key) {
        Access.of(caller, edition, ORGANISER);
        return Replies.plain(
                appoint.appoint(role, edition, null, person, caller.person().value())
                        .map(this::view));
    }

    @DeleteMapping("/{role}/{person}")
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

    @GetMapping
    ResponseEntity<?> appointments(@PathVariable String edition, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return ResponseEntity.ok(new AppointmentList(
                appointments.ofEdition(edition).stream().map(this::view).toList()));
    }

    private AppointmentView view(Appointment appointment) {
        String person = appointment.person();
        String name = people.find(person).map(kept -> kept.state().name()).orElse("");
        return new AppointmentView(appointment.role(), appointment.category(), person, name);
    }
}
