package io.palmares.nominations.category.web;

import static io.palmares.web.caller.Role.ORGANISER;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.category.Box;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Seat;
import io.palmares.nominations.category.State;
import io.palmares.nominations.category.Transition;
import io.palmares.nominations.rulebook.Schedule;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.problem.Problems;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the categories stand.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/categories")
class CategoriesController {
    private static final Set<Role> INSIDERS =
            Set.of(ORGANISER, Role.RETURNING_OFFICER, Role.SECOND_OFFICER, Role.AUDITOR, Role.ANNOUNCER);
    private final Courses courses;

    CategoriesController(Courses courses) {
        this.courses = courses;
    }

    /// A category as its people see it.
    ///
    /// @param stillCounted cancelled when everything was sealed: what was cast is counted all the same
    /// @param seats of the panel; shown to organiser, officers and auditor
    record CategoryView(
            String edition,
            String category,
            State state,
            @Nullable State suspendedIn,
            boolean stillCounted,
            String preset,
            int rulebookVersion,
            Schedule timetable,
            boolean consentEnded,
            int candidates,
            List<String> finalists,
            List<Box> boxes,
            int panelVersion,
            @Nullable List<Seat> seats,
            long version) {
        static CategoryView of(Kept<Course> kept, boolean insider) {
            Course course = kept.state();
            boolean secret = !insider && course.state().compareTo(State.ANNOUNCED) < 0;
            return new CategoryView(
                    course.edition(),
                    course.category(),
                    shown(course.state(), secret),
                    course.state() == State.SUSPENDED ? shown(course.underlying(), secret) : null,
                    course.isStillCounted(),
                    course.terms().preset().name(),
                    course.terms().rulebookVersion(),
                    course.schedule(),
                    course.consentEnded(),
                    course.candidates().size(),
                    course.finalists(),
                    course.boxes(),
                    course.panel().version(),
                    insider ? course.panel().seats() : null,
                    kept.version());
        }

        private static State shown(State state, boolean secret) {
            return secret && state == State.CERTIFIED ? State.COUNTING : state;
        }
    }

    record CategoryList(List<CategoryView> items) {}

    record TransitionList(List<Transition> items) {}

    @GetMapping
    ResponseEntity<?> list(@PathVariable String edition, Caller caller) {
        Access.any(caller, edition);
        return ResponseEntity.ok(new CategoryList(courses.ofEdition(edition).stream()
                .map(kept -> CategoryView.of(kept, isInsider(caller, edition)))
                .toList()));
    }

    @GetMapping("/{category}")
    ResponseEntity<?> one(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Access.any(caller, edition);
        return courses.of(edition, category)
                .<ResponseEntity<?>>map(kept -> Replies.ok(kept, it -> CategoryView.of(it, isInsider(caller, edition))))
                .orElseGet(() -> Problems.notFound("There is no such category."));
    }

    @GetMapping("/{category}/transitions")
    ResponseEntity<?> transitions(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Access.of(caller, edition, INSIDERS.toArray(Role[]::new));
        return courses.of(edition, category)
                .<ResponseEntity<?>>map(kept ->
                        ResponseEntity.ok(new TransitionList(kept.state().transitions())))
                .orElseGet(() -> Problems.notFound("There is no such category."));
    }

    private static boolean isInsider(Caller caller, String edition) {
        return INSIDERS.stream().anyMatch(role -> caller.has(role, edition));
    }
}
