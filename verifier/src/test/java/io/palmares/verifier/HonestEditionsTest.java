package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.verifier.edition.VerifyEdition;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Plan;
import io.palmares.verifier.made.Published;
import io.palmares.verifier.made.Tamper;
import io.palmares.verifier.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A verifier is worth something only if it finds nothing where nothing is wrong.
class HonestEditionsTest {
    private static final List<String> METHODS =
            List.of("PLURALITY", "APPROVAL", "POINTS", "SCORE", "INSTANT_RUNOFF", "INSTANT_RUNOFF_NO_AWARD");

    static Stream<Plan> everyPresetAndMethod() {
        List<Plan> plans = new ArrayList<>();
        List<String> ladder = List.of("JURY_SCORE", "FIRST_PREFERENCES", "HEAD_TO_HEAD", "LOT");
        List<String> both = List.of("members", "partners");
        for (String method : METHODS) {
            plans.add(new Plan("prize", "VOTE_ONLY", method, 14, List.of("members"), false, ladder, false));
            plans.add(new Plan("prize", "JURY_SHORTLIST_THEN_VOTE", method, 20, both, true, ladder, true));
            // So few that only totals are published.
            plans.add(new Plan("prize", "JURY_SHORTLIST_THEN_VOTE", method, 6, both, false, ladder, false));
            if (!method.startsWith("INSTANT")) {
                plans.add(new Plan("prize", "BLEND", method, 16, List.of("members"), true, ladder, false));
                plans.add(new Plan("prize", "BLEND", method, 16, List.of("members"), false, ladder, false));
            }
        }
        // Ties that only the lot breaks, over seals that stand in another order than their papers.
        for (int voters = 10; voters < 16; voters++) {
            plans.add(new Plan("prize", "VOTE_ONLY", "APPROVAL", voters, both, false, List.of("LOT"), false)
                    .sealedBackwards());
        }
        plans.add(new Plan("prize", "JURY_ONLY", null, 0, List.of(), true, ladder, false));
        plans.add(new Plan("prize", "JURY_ONLY", null, 0, List.of(), false, ladder, false));
        plans.add(new Plan("prize", "DIRECT", null, 0, List.of(), false, ladder, false));
        return plans.stream();
    }

    @ParameterizedTest
    @MethodSource("everyPresetAndMethod")
    void haveNoFindings(Plan plan) {
        Maker maker = new Maker("honest", Tamper.NONE, List.of(plan));
        Published published = maker.make();
        Report report = new Report();
        List<String> pins = maker.earlyCheckpoint().isEmpty() ? List.of() : List.of(maker.earlyCheckpoint());
        List<byte[]> receipts =
                maker.receipt().isEmpty() ? List.of() : List.of(maker.receipt().getBytes(StandardCharsets.UTF_8));
        new VerifyEdition(published, report, pins, receipts).run();
        assertThat(report.findings()).isEmpty();
        assertThat(report.pendingParts()).isEmpty();
    }

    @Test
    void haveNoFindingsWithAThousandBallots() {
        Plan plan = new Plan(
                "prize",
                "JURY_SHORTLIST_THEN_VOTE",
                "INSTANT_RUNOFF",
                1_000,
                List.of("members"),
                true,
                List.of("HEAD_TO_HEAD", "EX_AEQUO"),
                true);
        Report report = new Report();
        new VerifyEdition(new Maker("large", Tamper.NONE, List.of(plan)).make(), report, List.of(), List.of()).run();
        assertThat(report.findings()).isEmpty();
        assertThat(report.isWholeAndHolds()).isTrue();
    }
}
