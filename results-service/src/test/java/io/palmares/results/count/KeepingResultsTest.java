package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static io.palmares.results.count.ABox.C;
import static io.palmares.results.count.ABox.NO_AWARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Blend;
import io.palmares.contracts.rulebook.Blend.Transform;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.contracts.rulebook.Vote.Method;
import io.palmares.results.TestRulebooks;
import io.palmares.results.category.CategoryId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bytes of a result of every preset and method, as they are committed to. Whoever reads results is tested on them;
/// what this makes lies in `target/results`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingResultsTest {
    private static final CategoryId ID = new CategoryId("ecc-2020", "manager");
    private static final Path MADE = Path.of("target/results");
    private static final List<TieRule> LADDER =
            List.of(TieRule.JURY_SCORE, TieRule.FIRST_PREFERENCES, TieRule.HEAD_TO_HEAD, TieRule.EX_AEQUO);
    private final Map<String, String> results = all();

    private static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        List<String> three = List.of(A, B, C);
        all.put("jury-only", jury(TestRulebooks.jury(), cards()));
        all.put("jury-only-thresholds", jury(TestRulebooks.jury(Jury.Aggregate.MEDIAN, "1/2", "40"), cards()));
        all.put("jury-only-no-award", jury(TestRulebooks.jury(Jury.Aggregate.TRIMMED_MEAN, null, "95"), cards()));
        all.put("plurality", vote(Method.PLURALITY, three, choosing(three, 12, 7, 3)));
        all.put("approval-ex-aequo", vote(Method.APPROVAL, three, approvalTie()));
        all.put("plurality-ex-aequo", vote(Method.PLURALITY, three, choosing(three, 9, 9, 4)));
        all.put(
                "plurality-no-award",
                vote(Method.PLURALITY, List.of(A, NO_AWARD), choosing(List.of(A, NO_AWARD), 4, 9)));
        all.put("approval", vote(Method.APPROVAL, three, approvals()));
        all.put("points", vote(Method.POINTS, three, points()));
        all.put("score", vote(Method.SCORE, three, scores()));
        all.put("instant-runoff", vote(Method.INSTANT_RUNOFF, many(), rankings()));
        List<String> hugo = List.of(A, B, C, NO_AWARD);
        all.put("no-award-stands", vote(Method.INSTANT_RUNOFF_NO_AWARD, hugo, hugo(12)));
        all.put("no-award-last", vote(Method.INSTANT_RUNOFF_NO_AWARD, hugo, hugo(1)));
        all.put("shortlist-then-vote", counted(shortlist(), three, cards(), rankingsOfThree()));
        all.put("jury-score-tie", counted(shortlist(), three, cards(), tiedRankings()));
        all.put("blend-share", blend(Transform.SHARE, 40, 60));
        all.put("blend-rank", blend(Transform.RANK, 40, 60));
        all.put("blend-euro", blend(Transform.EURO, 40, 60));
        all.put("blend-too-few", blend(Transform.SHARE, 9, 20));
        all.put("two-classes", vote(Method.PLURALITY, List.of(A, B), members(), delegates()));
        all.put("withdrawn", withdrawn());
        return all;
    }

    private static List<String> many() {
        return List.of(A, B, C, "d1000000", "d2000000");
    }

    private static Cards cards() {
        return new Cards().of(A, 3, 9, 7).of(A, 1, 8, 9).of(B, 4, 8, 8).of(C, 4, 4, 6);
    }

    private static ABox choosing(List<String> candidates, int... votes) {
        ABox.Voters voters = ABox.choosing(candidates.toArray(String[]::new));
        for (int i = 0; i < votes.length; i++) voters.choose(votes[i], candidates.get(i));
        return voters.again(2, candidates.getFirst()).abstain(2).sealed();
    }

    private static ABox approvals() {
        return ABox.approving(A, B, C)
                .approve(8, A, B)
                .approve(6, B, C)
                .approve(4, A)
                .sealed();
    }

    /// Level on approvals.
    private static ABox approvalTie() {
        return ABox.approving(A, B, C)
                .approve(5, A, B)
                .approve(3, A)
                .approve(3, B, C)
                .sealed();
    }

    private static ABox points() {
        return ABox.spreading(10, A, B, C)
                .points(6, Map.of(A, 7L, B, 3L))
                .points(5, Map.of(B, 4L, C, 6L))
                .sealed();
    }

    private static ABox scores() {
        return ABox.scoring(5, A, B, C)
                .scores(6, Map.of(A, 5L, B, 3L))
                .scores(5, Map.of(B, 4L, C, 1L))
                .sealed();
    }

    private static ABox rankings() {
        return ABox.ranking(many().toArray(String[]::new))
                .rank(14, A)
                .rank(9, "d1000000", B)
                .rank(4, "d1000000")
                .rank(12, B, A)
                .rank(8, C, B)
                .rank(3, C)
                .rank(5, "d2000000", C, A)
                .sealed();
    }

    private static ABox rankingsOfThree() {
        return ABox.ranking(A, B, C)
                .rank(15, A)
                .rank(10, B)
                .rank(8, C, A)
                .abstain(1)
                .sealed();
    }

    private static ABox tiedRankings() {
        return ABox.ranking(A, B).rank(9, A).rank(9, B).sealed();
    }

    private static ABox hugo(int more) {
        return ABox.ranking(A, B, C, NO_AWARD)
                .rank(6 + more, A, B, NO_AWARD)
                .rank(5, B, A, NO_AWARD)
                .rank(3, C, NO_AWARD, A)
                .rank(7, NO_AWARD)
                .sealed();
    }

    private static ABox members() {
        return ABox.choosing(A, B)
                .ofClass("members", "1/2")
                .choose(13, A)
                .choose(4, B)
                .sealed();
    }

    private static ABox delegates() {
        return ABox.choosing(A, B)
                .ofClass("delegates", "1/1")
                .choose(2, A)
                .choose(8, B)
                .sealed();
    }

    private static Category shortlist() {
        return TestRulebooks.category(
                "manager",
                Preset.JURY_SHORTLIST_THEN_VOTE,
                TestRulebooks.jury(),
                TestRulebooks.vote(Method.INSTANT_RUNOFF),
                null,
                LADDER);
    }

    private static String jury(Jury jury, Cards cards) {
        Category rules = TestRulebooks.category("manager", Preset.JURY_ONLY, jury, null, null, LADDER);
        return written(rules, List.of(A, B, C), Optional.of(cards), List.of());
    }

    private static String vote(Method method, List<String> candidates, ABox... boxes) {
        return counted(
                TestRulebooks.category("manager", Preset.VOTE_ONLY, null, TestRulebooks.vote(method), null, LADDER),
                candidates,
                null,
                boxes);
    }

    private static String blend(Transform transform, int a, int b) {
        Category rules = TestRulebooks.category(
                "manager",
                Preset.BLEND,
                TestRulebooks.jury(),
                TestRulebooks.plurality(),
                new Blend("4/5", "1/5", transform, 30),
                LADDER);
        Cards cards = new Cards().of(A, 20, 9, 7).of(B, 19, 9, 7).of(B, 1, 8, 8).of(C, 20, 4, 6);
        return counted(rules, List.of(A, B, C), cards, choosing(List.of(A, B, C), a, b, 0));
    }

    private static String counted(
            Category rules, List<String> candidates, @org.jspecify.annotations.Nullable Cards cards, ABox... boxes) {
        List<OpenedBox> opened = new ArrayList<>();
        for (ABox box : boxes) opened.add(OpenedBox.open(box.paper, box.roll, box.contents(), ABox.KEY));
        return written(rules, candidates, Optional.ofNullable(cards), opened);
    }

    private static String withdrawn() {
        ABox box = ABox.ranking(A, B, C).rank(8, C, B).rank(7, A).rank(5, B).sealed();
        Category rules = TestRulebooks.category(
                "manager", Preset.VOTE_ONLY, null, TestRulebooks.vote(Method.INSTANT_RUNOFF), null, LADDER);
        return written(
                rules,
                List.of(A, B),
                Optional.empty(),
                List.of(OpenedBox.open(box.paper, box.roll, box.contents(C), ABox.KEY)));
    }

    private static String written(
            Category rules, List<String> candidates, Optional<Cards> cards, List<OpenedBox> boxes) {
        var counted = new CountOfCategory(
                        rules,
                        candidates,
                        boxes.stream().map(OpenedBox::sheets).toList(),
                        cards.flatMap(it -> it.judgedBy(java.util.Objects.requireNonNull(rules.jury()))),
                        TieDeciders.NONE)
                .count();
        return new ResultJson(ID, rules, "74xCq2JlAJGQgS2DK4foZi4Ttz_698CyFNzV9Z5zqXk")
                .of(counted, boxes, Optional.empty())
                .canonical()
                .asUtf8();
    }

    List<String> names() {
        return List.copyOf(results.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void comesToTheBytesThatAreKept(String name) throws IOException {
        String result = java.util.Objects.requireNonNull(results.get(name));
        Files.createDirectories(MADE);
        Files.writeString(MADE.resolve(name + ".json"), result);
        try (InputStream kept = KeepingResultsTest.class.getResourceAsStream("/results/" + name + ".json")) {
            assertThat(kept).as("src/test/resources/results/%s.json", name).isNotNull();
            assertThat(new String(java.util.Objects.requireNonNull(kept).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(result);
        }
    }

    @Test
    void holdsEveryOutcomeThatACountCanHave() {
        assertThat(results.values())
                .anyMatch(it -> it.contains("\"outcome\":\"WINNER\""))
                .anyMatch(it -> it.contains("\"outcome\":\"EX_AEQUO\""))
                .anyMatch(it -> it.contains("\"outcome\":\"NO_AWARD\""));
    }
}
