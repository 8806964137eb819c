package io.palmares.messaging;

import java.util.ArrayList;
import java.util.List;

/// How far a projection has followed each subject. Stored inside the projected document, so that applying an event and
/// remembering it are one write.
///
/// A list, not a map: subjects contain characters that a stored field name must not.
public record AppliedThrough(List<Applied> subjects) {
    public static final AppliedThrough NOTHING = new AppliedThrough(List.of());

    /// How far one subject was followed.
    ///
    /// @param sequence the last event of the subject that took effect
    public record Applied(String subject, long sequence) {}

    public AppliedThrough {
        subjects = List.copyOf(subjects);
    }

    /// The last applied sequence of the subject; 0 before the first.
    public long of(String subject) {
        return subjects.stream()
                .filter(a -> a.subject().equals(subject))
                .mapToLong(Applied::sequence)
                .findFirst()
                .orElse(0);
    }

    /// For facts that build on each other: exactly the next one applies.
    public Position locate(EventHeaders event) {
        long expected = of(event.subject().name()) + 1;
        return event.sequence() > expected ? new Outcome.Gap(expected) : locateNewest(event);
    }

    /// For facts of which the newest replaces all before (compacted topics lose the older ones): any later one applies.
    public Position locateNewest(EventHeaders event) {
        return event.sequence() <= of(event.subject().name())
                ? new Outcome.Repeated()
                : new Position.Next(with(event.subject().name(), event.sequence()));
    }

    private AppliedThrough with(String subject, long sequence) {
        List<Applied> changed = new ArrayList<>(subjects);
        changed.removeIf(a -> a.subject().equals(subject));
        changed.add(new Applied(subject, sequence));
        return new AppliedThrough(changed);
    }
}
