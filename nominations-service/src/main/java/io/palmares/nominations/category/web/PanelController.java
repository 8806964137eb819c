package io.palmares.nominations.category.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.CHAIR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.category.AppointPanel;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Panel;
import io.palmares.nominations.category.Seat;
import io.palmares.nominations.people.People;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import io.palmares.web.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who sits on the panel of a category.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/categories/{category}/panel")
class PanelController {
    private final Courses courses;
    private final AppointPanel panels;
    private final People people;

    PanelController(Courses courses, AppointPanel panels, People people) {
        this.courses = courses;
        this.panels = panels;
        this.people = people;
    }

    /// @param name empty once the person's data are erased
    record SeatView(String person, String name, @Nullable String organisation, boolean chair) {}

    record PanelView(int panelVersion, List<SeatView> members) {}

    record PanelMember(String person, boolean chair) {}

    record PanelBody(List<PanelMember> members) {}

    @GetMapping
    ResponseEntity<?> panel(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Access.of(caller, edition, category, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR, CHAIR);
        return courses.of(edition, category)
                .<ResponseEntity<?>>map(
                        kept -> Replies.ok(kept, it -> view(it.state().panel())))
                .orElseGet(() -> Problems.notFound("There is no such category."));
    }

    @PutMapping
    ResponseEntity<?> appoint(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion expected,
            @RequestBody PanelBody request,
            BodyHash body) {
        Access.of(caller, edition, ORGANISER);
        List<AppointPanel.Member> members = request.members().stream()
                .map(member -> new AppointPanel.Member(member.person(), member.chair()))
                .toList();
        return Replies.ok(
                panels.appoint(edition, category, members, Asks.of(caller, key, body, expected)),
                kept -> CategoriesController.CategoryView.of(kept, true));
    }

    private PanelView view(Panel panel) {
        return new PanelView(
                panel.version(), panel.seats().stream().map(this::view).toList());
    }

    private SeatView view(Seat seat) {
        String name =
                people.find(seat.person()).map(kept -> kept.state().name()).orElse("");
        return new SeatView(seat.person(), name, seat.organisation(), seat.chair());
    }
}
