package io.palmares.verifier.made;

import java.nio.file.Path;
import java.util.List;

/// Writes an edition with one large instant run-off, to measure on: `LargeEdition VOTERS DIR`. Every fifth voter votes
/// twice.
public final class LargeEdition {
    private LargeEdition() {}

    /// Makes it.
    public static void main(String[] args) {
        Plan plan = new Plan(
                "prize",
                "VOTE_ONLY",
                "INSTANT_RUNOFF",
                Integer.parseInt(args[0]),
                List.of("members"),
                false,
                List.of("EX_AEQUO"),
                false);
        Published published = new Published(Path.of(args[1], "log", Maker.EDITION));
        Maker maker = new Maker("large", Tamper.NONE, List.of(plan), published);
        maker.make();
        int ballots = maker.boxes().values().iterator().next().size() - 2;
        System.out.println(ballots);
    }
}
