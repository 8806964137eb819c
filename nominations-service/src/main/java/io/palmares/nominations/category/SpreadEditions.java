package io.palmares.nominations.category;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.rulebook.RulebookText;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/// Brings a published version to the categories: makes their courses, or amends them. May run at any time and twice.
public final class SpreadEditions {
    private final Editions editions;
    private final Courses courses;
    private final RulebookText texts;
    private final InstantSource clock;

    public SpreadEditions(Editions editions, Courses courses, RulebookText texts, InstantSource clock) {
        this.editions = editions;
        this.courses = courses;
        this.texts = texts;
        this.clock = clock;
    }

    public void spread() {
        editions.toSpread().forEach(this::spread);
    }

    private void spread(Kept<Edition> kept) {
        Edition edition = kept.state();
        Rulebook book = texts.stored(edition.newest().text());
        for (Category category : book.categories()) {
            Schedule schedule = Objects.requireNonNull(edition.timetable().get(category.id()));
            spread(edition.newest(), book, category, schedule);
        }
        int version = edition.version();
        editions.change(
                kept.id(),
                Ask.plain(),
                now -> Outcome.done(Change.silently(now.state().spreadThrough(version))));
    }

    private void spread(Edition.Version version, Rulebook book, Category category, Schedule schedule) {
        Terms terms = new Terms(
                category.preset(),
                version.number(),
                version.hash(),
                book.minNominees(),
                category.finalists(),
                book.objectionDays(),
                book.zone());
        String id = Course.id(book.edition(), category.id());
        Instant now = clock.instant();
        Outcome<Kept<Course>> begun = courses.create(
                id,
                Ask.plain(),
                Moves.begin(book.edition(), category.id(), terms, schedule, version.who(), version.at()));
        if (begun instanceof Outcome.Refused<Kept<Course>> no && no.refusal().rule() == Rule.ALREADY_EXISTS) {
            courses.change(id, Ask.plain(), kept -> Outcome.done(Moves.amend(kept.state(), terms, schedule, now)));
        }
    }
}
