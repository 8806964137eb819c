package io.palmares.nominations.electorate.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Access;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.electorate.ClassCount;
import io.palmares.nominations.electorate.Electorate;
import io.palmares.nominations.electorate.Electorates;
import io.palmares.nominations.electorate.FreezeRoll;
import io.palmares.web.caller.Caller;
import io.palmares.web.problem.Problems;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Who may vote in a category, in numbers: before the roll is frozen, and after.
@RestController
class ElectorateController {
    private final Courses courses;
    private final Electorates electorates;
    private final FreezeRoll rolls;

    ElectorateController(Courses courses, Electorates electorates, FreezeRoll rolls) {
        this.courses = courses;
        this.electorates = electorates;
        this.rolls = rolls;
    }

    /// An electorate in numbers.
    ///
    /// @param rollVersion 0 before the roll is frozen, with the shortlist
    /// @param hasKey whether the roll key is still there
    /// @param classes as frozen; before that as they would be today
    /// @param today as a correction of the roll would make them
    record ElectorateView(int rollVersion, boolean hasKey, List<ClassCount> classes, List<ClassCount> today) {}

    @GetMapping("/api/nominations/v1/editions/{edition}/categories/{category}/electorate")
    ResponseEntity<?> electorate(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return courses.of(edition, category)
                .map(Kept::state)
                .filter(course -> course.terms().preset().hasVote())
                .<ResponseEntity<?>>map(course -> ResponseEntity.ok(view(course)))
                .orElseGet(() -> Problems.notFound("There is no such category with a vote."));
    }

    private ElectorateView view(Course course) {
        var frozen = electorates.of(course.edition(), course.category()).map(Kept::state);
        return new ElectorateView(
                frozen.map(it -> it.rolls().getFirst().rollVersion()).orElse(0),
                frozen.map(Electorate::sealedRollKey).isPresent(),
                rolls.count(course),
                rolls.countAnew(course));
    }
}
