package io.palmares.nominations.objection;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Hash;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Objection;
import io.palmares.nominations.category.ObjectionMoves;
import io.palmares.nominations.category.State;
import io.palmares.web.text.Names;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/// Objections to an announced result: raised in writing within the objection period, answered by both officers. An
/// open one keeps the category from becoming final.
public final class Objections {
    private static final int TEXT = 5_000;
    private final Courses courses;
    private final InstantSource clock;

    public Objections(Courses courses, InstantSource clock) {
        this.courses = courses;
        this.clock = clock;
    }

    public Outcome<Kept<Course>> raise(String edition, String category, String person, String text, Ask ask) {
        String id = Hash.tagged("objection", Objects.requireNonNull(ask.key()).getBytes(StandardCharsets.UTF_8))
                .bytes()
                .hex()
                .substring(0, 24);
        Instant now = clock.instant();
        return courses.change(
                Course.id(edition, category),
                ask,
                kept -> written(text, "/text")
                        .then(good -> inPeriod(kept.state(), now))
                        .map(course -> ObjectionMoves.raised(course, id, person, text, now)));
    }

    /// Both officers must give the same answer; the first one's waits for the second.
    public Outcome<Kept<Course>> answer(
            String edition, String category, String objection, String text, By by, Ask ask) {
        return courses.change(
                Course.id(edition, category),
                ask,
                kept -> written(text, "/answer")
                        .then(good -> open(kept.state(), objection, by))
                        .map(known -> ObjectionMoves.answered(kept.state(), known, text, by)));
    }

    private static Outcome<Course> inPeriod(Course course, Instant now) {
        boolean over = course.ending() == null
                || course.ending().finalAt() == null
                || !now.isBefore(course.ending().finalAt());
        return Outcome.unless(
                () -> Outcome.done(course),
                Check.when(
                        course.state().compareTo(State.ANNOUNCED) < 0,
                        Rule.TOO_EARLY,
                        "There is no announced result to object to."),
                Check.when(!course.isOpenToObjections() || over, Rule.TOO_LATE, "The objection period is over."));
    }

    private static Outcome<Objection> open(Course course, String id, By by) {
        Optional<Objection> found = course.objections().stream()
                .filter(objection -> objection.objection().equals(id))
                .findFirst();
        return Outcome.unless(
                () -> Outcome.done(found.orElseThrow()),
                Check.when(found.isEmpty(), Rule.NOT_FOUND, "There is no such objection."),
                Check.when(found.filter(Objection::isOpen).isEmpty(), Rule.WRONG_STATE, "The objection is answered."),
                Check.when(
                        found.filter(it -> it.answeredBy().contains(by.toString()))
                                .isPresent(),
                        Rule.SAME_PERSON,
                        "The other officer must answer, too."));
    }

    private static Outcome<String> written(String text, String at) {
        return Names.text(text, TEXT)
                .<Outcome<String>>map(broken -> Outcome.refused(Refusal.invalid(at, broken.rule(), broken.text())))
                .orElseGet(() -> Outcome.done(text));
    }
}
