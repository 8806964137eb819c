package io.palmares.verifier.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.JsonObject;
import io.palmares.verifier.count.CategoryRules.Method;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Cases that others published or ran, where they are at hand: `PALMARES_CASES`. Of each method those that an award can
/// name: one winner, no tie order, no batches.
class KnownCasesTest {
    private static final Path CASES = Path.of(System.getenv().getOrDefault("PALMARES_CASES", "../../shared/cases/dev"));
    private static final Map<String, Method> METHODS = Map.of(
            "plurality", Method.PLURALITY,
            "approval", Method.APPROVAL,
            "score", Method.SCORE,
            "irv", Method.INSTANT_RUNOFF,
            "irv_hugo", Method.INSTANT_RUNOFF_NO_AWARD);

    @Test
    void areThereOrSaidToBeMissing() {
        assumeTrue(Files.isDirectory(CASES), "no cases at " + CASES.toAbsolutePath());
        assertThat(CASES).isDirectory();
    }

    @TestFactory
    Stream<DynamicTest> reproduceWhatTheyExpect() throws IOException {
        if (!Files.isDirectory(CASES)) return Stream.of();
        List<DynamicTest> tests = new ArrayList<>();
        for (String method : METHODS.keySet()) {
            try (Stream<Path> files = Files.list(CASES.resolve(method))) {
                files.sorted()
                        .map(KnownCasesTest::read)
                        .filter(KnownCasesTest::isOurs)
                        .forEach(c -> tests.add(DynamicTest.dynamicTest(c.text("id"), () -> reproduces(c))));
            }
        }
        return tests.stream();
    }

    private static Fields read(Path file) {
        try {
            String canonical = CanonicalJson.read(Files.readAllBytes(file)) instanceof JsonObject o
                    ? o.canonical().asUtf8()
                    : "";
            return io.palmares.verifier.json.CanonicalJson.fields(canonical);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOurs(Fields file) {
        Fields rule = file.object("rule");
        boolean batches = rule.has("batchElimination") && rule.flag("batchElimination");
        boolean ordered = rule.has("tieBreak") && !isNeverNeeded(rule.object("tieBreak"));
        boolean shared = file.objects("ballots").stream().anyMatch(KnownCasesTest::sharesRanks);
        return !batches && !ordered && !shared;
    }

    private static boolean isNeverNeeded(Fields tieBreak) {
        return tieBreak.text("kind").equals("none")
                || (tieBreak.has("decisions") && tieBreak.items("decisions").isEmpty());
    }

    private static boolean sharesRanks(Fields ballot) {
        return ballot.has("ranking")
                && ballot.items("ranking").stream()
                        .anyMatch(tier -> ((Json.Items) tier).items().size() > 1);
    }

    private static void reproduces(Fields file) {
        Method method = METHODS.getOrDefault(file.text("method"), Method.PLURALITY);
        String noAward = file.object("rule").optionalText("runoffCandidate").orElse("-");
        List<String> candidates = file.objects("candidates").stream()
                .map(c -> renamed(c.text("id"), noAward))
                .toList();
        List<Marks> ballots = new ArrayList<>();
        file.objects("ballots").forEach(ballot -> {
            Marks marks = marks(method, ballot, noAward);
            for (long i = ballot.whole("count", 0, 1_000_000_000); i > 0; i--) ballots.add(marks);
        });
        Fields count = Fields.of(
                Fields.of(Recount.members(Contests.vote(method, candidates, ballots)), "result")
                        .object("vote")
                        .value("count"),
                "count");
        long seats = file.has("seats") ? file.whole("seats", 1, 1000) : 1;
        Fields expected = file.object("expected");
        if (seats == 1 && expected.has("winners")) {
            assertThat(count.texts("winners"))
                    .containsExactlyInAnyOrderElementsOf(renamed(expected.texts("winners"), noAward));
        }
        if (expected.has("scores")) assertThat(count.value("scores")).isEqualTo(expected.value("scores"));
        if (expected.has("runoff")) assertThat(count.value("runoff")).isEqualTo(expected.value("runoff"));
        if (expected.has("rounds")) rounds(expected.objects("rounds"), count.objects("rounds"), noAward);
    }

    /// Only what the case says of a round is compared.
    private static void rounds(List<Fields> expected, List<Fields> rounds, String noAward) {
        assertThat(rounds).hasSameSizeAs(expected);
        for (int i = 0; i < rounds.size(); i++) {
            Fields round = rounds.get(i);
            Fields wanted = expected.get(i);
            if (wanted.has("tallies")) {
                Map<String, Json> tallies = new TreeMap<>();
                wanted.object("tallies").members().forEach((id, votes) -> tallies.put(renamed(id, noAward), votes));
                assertThat(round.object("tallies").members()).isEqualTo(tallies);
            }
            for (String list : List.of("elected", "eliminated")) {
                if (wanted.has(list)) {
                    assertThat(round.texts(list))
                            .containsExactlyInAnyOrderElementsOf(renamed(wanted.texts(list), noAward));
                }
            }
        }
    }

    private static Marks marks(Method method, Fields ballot, String noAward) {
        if (ballot.has("choice")) return new Marks.Chosen("choose", List.of(ballot.text("choice")));
        if (ballot.has("approvals")) return new Marks.Chosen("approve", ballot.texts("approvals"));
        if (ballot.has("scores")) {
            Map<String, Long> figures = new TreeMap<>();
            Fields scores = ballot.object("scores");
            scores.members().keySet().forEach(id -> figures.put(id, scores.whole(id, 0, 1000)));
            return new Marks.Given("scores", figures);
        }
        List<String> ranking = ballot.items("ranking").stream()
                .map(tier -> ((Json.Text) ((Json.Items) tier).items().getFirst()).value())
                .toList();
        return method == Method.PLURALITY
                ? new Marks.Chosen("choose", ranking.subList(0, 1))
                : new Marks.Ranked(renamed(ranking, noAward));
    }

    private static List<String> renamed(List<String> ids, String noAward) {
        return ids.stream().map(id -> renamed(id, noAward)).toList();
    }

    private static String renamed(String id, String noAward) {
        return id.equals(noAward) ? Contest.NO_AWARD : id;
    }
}
