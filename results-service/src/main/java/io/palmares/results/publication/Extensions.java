package io.palmares.results.publication;

import io.palmares.results.edition.Edition;
import io.palmares.results.publication.TimelineEntry.Milestone;
import io.palmares.results.ruling.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads from rulings which instants they moved. A ruling names none: it moves the deadline that was next when it was
/// made. The end of a vote moves when a box says so.
final class Extensions {
    private final Map<String, Map<Milestone, Instant>> deadlines = new HashMap<>();
    private final List<Extension> extensions = new ArrayList<>();

    private Extensions(Edition edition) {
        edition.instants().forEach(it -> deadlines.put(it.category(), deadlines(it)));
    }

    /// @param rulings oldest first
    static List<Extension> of(Edition edition, List<Ruling> rulings) {
        Extensions all = new Extensions(edition);
        rulings.forEach(ruling -> {
            if (ruling.kind().equals("EXTEND")) all.take(ruling);
            if (ruling.kind().equals("REOPEN")) all.reopen(ruling);
        });
        return all.extensions;
    }

    /// Only a jury's time is opened again.
    private void reopen(Ruling ruling) {
        @Nullable Instant until = ruling.until();
        if (until != null) {
            deadlines.getOrDefault(ruling.category(), Map.of()).entrySet().stream()
                    .filter(deadline -> deadline.getKey() == Milestone.JURY_DEADLINE)
                    .filter(deadline -> deadline.getValue().isBefore(until))
                    .findFirst()
                    .ifPresent(deadline -> move(ruling, deadline, until));
        }
    }

    private static Map<Milestone, Instant> deadlines(Edition.Instants it) {
        Map<Milestone, Instant> deadlines = new EnumMap<>(Milestone.class);
        put(deadlines, Milestone.NOMINATIONS_CLOSE, it.nominationsClose());
        put(deadlines, Milestone.CONSENT_BY, it.consentBy());
        put(deadlines, Milestone.JURY_DEADLINE, it.juryDeadline());
        put(deadlines, Milestone.VOTING_CLOSES, it.votingCloses());
        return deadlines;
    }

    private static void put(Map<Milestone, Instant> deadlines, Milestone what, @Nullable Instant at) {
        if (at != null) deadlines.put(what, at);
    }

    private void take(Ruling ruling) {
        @Nullable Instant until = ruling.until();
        if (until != null) {
            deadlines.getOrDefault(ruling.category(), Map.of()).entrySet().stream()
                    .filter(deadline -> deadline.getValue().isAfter(ruling.made()))
                    .findFirst()
                    .filter(deadline -> deadline.getValue().isBefore(until))
                    .filter(deadline -> deadline.getKey() != Milestone.VOTING_CLOSES || ruling.applied() != null)
                    .ifPresent(deadline -> move(ruling, deadline, until));
        }
    }

    private void move(Ruling ruling, Map.Entry<Milestone, Instant> deadline, Instant until) {
        extensions.add(new Extension(
                ruling.category(),
                deadline.getKey(),
                deadline.getValue(),
                until,
                ruling.ruling(),
                ruling.text(),
                ruling.made()));
        deadline.setValue(until);
    }
}
