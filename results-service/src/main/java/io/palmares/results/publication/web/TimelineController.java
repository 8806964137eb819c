package io.palmares.results.publication.web;

import io.palmares.results.publication.Extension;
import io.palmares.results.publication.ICalendar;
import io.palmares.results.publication.PublicEdition;
import io.palmares.results.publication.ReadEditions;
import io.palmares.results.publication.Timeline;
import io.palmares.results.publication.TimelineEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is planned and what has happened.
@RestController
@RequestMapping(OpenToAll.BASE + "/editions/{edition}")
class TimelineController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private final ReadEditions editions;
    private final PublicAddress address;

    TimelineController(ReadEditions editions, PublicAddress address) {
        this.editions = editions;
        this.address = address;
    }

    record TimelineAnswer(String edition, String zone, List<Entry> items) {
        static TimelineAnswer of(PublicEdition edition) {
            return new TimelineAnswer(
                    edition.id(),
                    edition.rulebook().zone(),
                    Timeline.of(edition).stream().map(Entry::of).toList());
        }
    }

    /// How an instant came to be later than it was published.
    record Extended(Instant from, String ruling, String reason, Instant made) {
        static @Nullable Extended of(@Nullable Extension it) {
            return it == null ? null : new Extended(it.was(), it.ruling(), it.reason(), it.made());
        }
    }

    /// @param kind PLANNED or HAPPENED
    /// @param what a milestone of the timetable, or the state that was reached
    /// @param extended the last ruling that moved it
    record Entry(
            Instant at,
            String category,
            String kind,
            String what,
            @Nullable Extended extended) {
        static Entry of(TimelineEntry entry) {
            return switch (entry) {
                case TimelineEntry.Planned it ->
                    new Entry(it.at(), it.category(), "PLANNED", it.what().name(), Extended.of(it.extension()));
                case TimelineEntry.Happened it ->
                    new Entry(it.at(), it.category(), "HAPPENED", it.to().name(), null);
            };
        }
    }

    @GetMapping("/timeline")
    ResponseEntity<?> timeline(@PathVariable String edition) {
        return editions.find(edition)
                .map(it -> Answers.fresh(TimelineAnswer.of(it)))
                .orElseGet(Answers::noEdition);
    }

    @GetMapping("/timeline.ics")
    ResponseEntity<?> calendar(@PathVariable String edition) {
        return editions.find(edition)
                .map(it -> Answers.fresh(CALENDAR, ICalendar.of(it, address.host())))
                .orElseGet(Answers::noEdition);
    }
}
