package io.palmares.nominations.rulebook;

import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.LocalTimetable;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.web.text.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The timetable of a rulebook, resolved to UTC.
///
/// @param schedules by category id, in the rulebook's order; incomplete if anything is wrong
public record Resolution(Map<String, Schedule> schedules, List<Violation> wrong) {
    /// Calendar days from the close of nominations to the end of consent, if the rulebook does not say.
    static final int CONSENT_DAYS = 7;

    public static Resolution of(Rulebook rulebook) {
        List<Violation> wrong = new ArrayList<>();
        Map<String, Schedule> schedules = new LinkedHashMap<>();
        ZoneId zone;
        try {
            zone = ZoneId.of(rulebook.zone());
        } catch (DateTimeException e) {
            wrong.add(new Violation("/zone", "zone", "must be an IANA time zone such as Europe/Berlin"));
            return new Resolution(schedules, wrong);
        }
        for (int i = 0; i < rulebook.categories().size(); i++) {
            Category category = rulebook.categories().get(i);
            new One(rulebook.timetable(), category, i, zone, wrong)
                    .schedule()
                    .ifPresent(schedule -> schedules.put(category.id(), schedule));
        }
        return new Resolution(schedules, wrong.stream().distinct().toList());
    }

    private record One(LocalTimetable edition, Category category, int index, ZoneId zone, List<Violation> wrong) {

        Optional<Schedule> schedule() {
            int before = wrong.size();
            boolean nominated = category.preset().hasNominations();
            boolean voted = category.preset().hasVote();
            @Nullable Instant open = instant("nominationsOpen", LocalTimetable::nominationsOpen, nominated);
            @Nullable Instant close = instant("nominationsClose", LocalTimetable::nominationsClose, nominated);
            @Nullable Instant consent = nominated ? consent(close) : null;
            @Nullable
            Instant jury = instant(
                    "juryDeadline",
                    LocalTimetable::juryDeadline,
                    category.preset().hasJury());
            @Nullable Instant opens = instant("votingOpens", LocalTimetable::votingOpens, voted);
            @Nullable Instant closes = instant("votingCloses", LocalTimetable::votingCloses, voted);
            @Nullable Instant embargo = instant("embargoUntil", LocalTimetable::embargoUntil, true);
            if (embargo == null || wrong.size() > before) {
                return Optional.empty();
            }
            Schedule schedule = new Schedule(open, close, consent, jury, opens, closes, embargo);
            requireOrder(schedule);
            return Optional.of(schedule);
        }

        private void requireOrder(Schedule schedule) {
            List<Instant> instants = schedule.inOrder();
            for (int i = 1; i < instants.size(); i++) {
                if (!instants.get(i).isAfter(instants.get(i - 1))) {
                    wrong.add(new Violation(
                            "/categories/" + index + "/timetable",
                            "ordered",
                            "the instants of a category must follow each other: nominations open, close, consent, jury, "
                                    + "voting opens, closes, embargo"));
                    return;
                }
            }
        }

        /// Days are calendar days at the same wall-clock time.
        private @Nullable Instant consent(@Nullable Instant close) {
            @Nullable Instant said = read("consentBy", LocalTimetable::consentBy);
            return said != null || close == null
                    ? said
                    : close.atZone(zone).plusDays(CONSENT_DAYS).toInstant();
        }

        private @Nullable Instant instant(String name, Function<LocalTimetable, @Nullable String> field, boolean used) {
            if (!used) {
                return null;
            }
            int before = wrong.size();
            @Nullable Instant instant = read(name, field);
            if (instant == null && wrong.size() == before) {
                wrong.add(new Violation(
                        "/categories/" + index + "/timetable/" + name,
                        "required",
                        "must be set here or in the edition's timetable"));
            }
            return instant;
        }

        private @Nullable Instant read(String name, Function<LocalTimetable, @Nullable String> field) {
            @Nullable String own = category.timetable() == null ? null : field.apply(category.timetable());
            @Nullable String text = own == null ? field.apply(edition) : own;
            String at = own == null ? "/timetable/" + name : "/categories/" + index + "/timetable/" + name;
            return text == null
                    ? null
                    : new LocalInstant(Objects.requireNonNull(text), at)
                            .in(zone, wrong)
                            .orElse(null);
        }
    }
}
