package io.palmares.gateway.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A line of the timetable: what is planned alike for several categories is one line.
public record Planned(Instant at, String what, List<String> categories) {
    private record Key(Instant at, String what) {}

    /// In the order of time.
    public static List<Planned> of(List<TimelineLine> lines) {
        return lines.stream()
                .filter(line -> !line.hasHappened())
                .collect(Collectors.groupingBy(
                        line -> new Key(line.at(), line.what()),
                        () -> new TreeMap<>(Comparator.comparing(Key::at).thenComparing(Key::what)),
                        Collectors.mapping(TimelineLine::category, Collectors.toList())))
                .entrySet()
                .stream()
                .map(it -> new Planned(it.getKey().at(), it.getKey().what(), it.getValue()))
                .toList();
    }
}
