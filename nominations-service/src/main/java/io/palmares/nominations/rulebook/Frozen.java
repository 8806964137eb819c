package io.palmares.nominations.rulebook;

import static io.palmares.nominations.rulebook.RulebookCheck.check;

import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.web.text.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a new version of a published rulebook may not change any more.
public final class Frozen {
    private Frozen() {}

    public static List<Violation> violations(Rulebook before, Rulebook after, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        same(before, after, Rulebook::edition, "/edition", wrong);
        same(before, after, Rulebook::programme, "/programme", wrong);
        same(before, after, Rulebook::zone, "/zone", wrong);
        same(before, after, Rulebook::demo, "/demo", wrong);
        same(before, after, Rulebook::classes, "/classes", wrong);
        same(before, after, Rulebook::ownCandidate, "/ownCandidate", wrong);
        same(before, after, book -> book.categories().stream().map(Category::id).toList(), "/categories", wrong);
        if (wrong.isEmpty()) {
            categories(before, after, now, wrong);
        }
        return List.copyOf(wrong);
    }

    private static void categories(Rulebook before, Rulebook after, Instant now, List<Violation> wrong) {
        Resolution was = Resolution.of(before);
        Resolution will = Resolution.of(after);
        for (int i = 0; i < before.categories().size(); i++) {
            String at = "/categories/" + i;
            Category old = before.categories().get(i);
            Category now1 = after.categories().get(i);
            same(old, now1, Category::preset, at + "/preset", wrong);
            same(old, now1, Category::nomineeKind, at + "/nomineeKind", wrong);
            same(old, now1, Category::vote, at + "/vote", wrong);
            same(old, now1, Category::blend, at + "/blend", wrong);
            @Nullable Schedule schedule = was.schedules().get(old.id());
            @Nullable Schedule next = will.schedules().get(old.id());
            if (schedule != null && opened(schedule, now)) {
                same(old, now1, category -> criteria(category.jury()), at + "/jury/criteria", wrong);
                same(old, now1, Category::tieLadder, at + "/tieLadder", wrong);
                same(old, now1, Category::form, at + "/form", wrong);
            }
            if (schedule != null && next != null) {
                instants(schedule, next, at + "/timetable", now, wrong);
            }
        }
    }

    private static boolean opened(Schedule schedule, Instant now) {
        return schedule.nominationsOpen() == null || !now.isBefore(schedule.nominationsOpen());
    }

    private static @Nullable Object criteria(@Nullable Jury jury) {
        return jury == null ? null : List.of(jury.criteria(), jury.aggregate());
    }

    private static void instants(Schedule was, Schedule will, String at, Instant now, List<Violation> wrong) {
        instant(was, will, Schedule::nominationsOpen, at + "/nominationsOpen", now, wrong);
        instant(was, will, Schedule::nominationsClose, at + "/nominationsClose", now, wrong);
        instant(was, will, Schedule::consentBy, at + "/consentBy", now, wrong);
        instant(was, will, Schedule::juryDeadline, at + "/juryDeadline", now, wrong);
        instant(was, will, Schedule::votingOpens, at + "/votingOpens", now, wrong);
        instant(was, will, Schedule::votingCloses, at + "/votingCloses", now, wrong);
        instant(was, will, Schedule::embargoUntil, at + "/embargoUntil", now, wrong);
    }

    private static void instant(
            Schedule was,
            Schedule will,
            Function<Schedule, @Nullable Instant> field,
            String at,
            Instant now,
            List<Violation> wrong) {
        @Nullable Instant old = field.apply(was);
        @Nullable Instant next = field.apply(will);
        if (old == null || next == null || old.equals(next)) {
            return;
        }
        check(!next.isBefore(old), at, "never-shortened", "may be extended, never shortened", wrong);
        check(old.isAfter(now), at, "passed", "has passed; only a ruling re-opens", wrong);
    }

    private static <T> void same(
            T before, T after, Function<T, ? extends @Nullable Object> part, String at, List<Violation> wrong) {
        check(Objects.equals(part.apply(before), part.apply(after)), at, "frozen", "may not change any more", wrong);
    }
}
