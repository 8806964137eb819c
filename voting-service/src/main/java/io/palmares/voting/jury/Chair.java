package io.palmares.voting.jury;

import java.util.List;

/// What the chair may decide.
final class Chair {
    private Chair() {}

    /// The chair has no conflict with any of the tied.
    static boolean mayDecide(Bench bench, List<String> tied) {
        return bench.chair()
                .filter(chair -> tied.stream().allMatch(id -> isFree(bench, chair, id)))
                .isPresent();
    }

    private static boolean isFree(Bench bench, Seat chair, String candidate) {
        return bench.candidate(candidate)
                .filter(c -> !bench.isRecused(chair, c))
                .isPresent();
    }
}
