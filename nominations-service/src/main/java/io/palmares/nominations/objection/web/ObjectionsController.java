package io.palmares.nominations.objection.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.MEMBER;
import static io.palmares.web.caller.Role.NOMINEE;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.Answered;
import io.palmares.aggregate.Answers;
import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Objection;
import io.palmares.nominations.objection.Objections;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.problem.Problems;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Objections to an announced result.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/categories/{category}/objections")
class ObjectionsController {
    private final Objections objections;
    private final Courses courses;

    ObjectionsController(Objections objections, Courses courses) {
        this.objections = objections;
        this.courses = courses;
    }

    record NewObjection(String text) {}

    record Answer(String answer) {}

    record RaisedView(String objection) {}

    record ObjectionList(List<Objection> items) {}

    @PostMapping
    ResponseEntity<?> raise(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody NewObjection request,
            BodyHash body) {
        Access.of(caller, edition, category, MEMBER, NOMINEE);
        Ask ask = Asks.of(caller, key, body);
        return Replies.made(objections
                .raise(edition, category, caller.person().value(), request.text(), ask)
                .map(kept -> new RaisedView(
                        Answers.of(kept, ask).map(Answered::answer).orElse(""))));
    }

    @GetMapping
    ResponseEntity<?> list(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Access.of(caller, edition, category, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return courses.of(edition, category)
                .<ResponseEntity<?>>map(kept -> ResponseEntity.ok(all(kept)))
                .orElseGet(() -> Problems.notFound("There is no such category."));
    }

    @PostMapping("/{objection}/answers")
    ResponseEntity<?> answer(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String objection,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Answer request,
            BodyHash body) {
        By by = Access.of(caller, edition, RETURNING_OFFICER, SECOND_OFFICER);
        return Replies.ok(
                objections.answer(edition, category, objection, request.answer(), by, Asks.of(caller, key, body)),
                ObjectionsController::all);
    }

    private static ObjectionList all(Kept<Course> kept) {
        return new ObjectionList(kept.state().objections());
    }
}
