package io.palmares.nominations.edition.events;

import io.palmares.aggregate.mongo.Words;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.EditionPublished;
import io.palmares.contracts.event.Timetable;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.rulebook.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Editions in the published language.
public final class EditionWords implements Words<Edition, Edition.Fact> {
    @Override
    public NewEvent of(Edition edition, Edition.Fact fact) {
        return switch (fact) {
            case Edition.Fact.Published() ->
                new NewEvent(
                        new EventKind(Contracts.EDITION_PUBLISHED.type(), Contracts.EDITION_PUBLISHED.topic()),
                        new Subject("edition/" + edition.edition(), edition.edition()),
                        published(edition));
        };
    }

    private static EditionPublished published(Edition edition) {
        Edition.Version version = edition.newest();
        return new EditionPublished(
                edition.edition(),
                edition.programme(),
                version.number(),
                version.hash(),
                version.text(),
                Objects.requireNonNull(edition.logHost()),
                timetables(edition.timetable()),
                version.reason(),
                version.entry());
    }

    private static List<Timetable> timetables(Map<String, Schedule> schedules) {
        return schedules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> timetable(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Timetable timetable(String category, Schedule schedule) {
        return new Timetable(
                category,
                schedule.nominationsOpen(),
                schedule.nominationsClose(),
                schedule.consentBy(),
                schedule.juryDeadline(),
                schedule.votingOpens(),
                schedule.votingCloses(),
                schedule.embargoUntil());
    }
}
