package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Lot;
import io.palmares.results.AnEdition;
import io.palmares.results.TestRulebooks;
import io.palmares.results.category.Category;
import io.palmares.results.category.RevealedLot;
import io.palmares.results.count.recount.VerifierCounter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Two classes whose papers were heard of in one order and stand in the log in the other: the log's order is
/// everyone's.
class OrderingPapersTest {
    private final ABox members = ABox.choosing(A, B)
            .choose(6, A)
            .choose(6, B)
            .ofClass("members", "1/1")
            .sealed();
    private final ABox partners = ABox.choosing(A, B)
            .choose(5, A)
            .choose(5, B)
            .ofClass("partners", "1/1")
            .sealed();
    private final ACount count = ACount.of(
            members,
            TestRulebooks.category(
                    "manager", Preset.VOTE_ONLY, null, TestRulebooks.plurality(), null, List.of(TieRule.LOT)));

    private String drawn(RevealedLot seeds, ABox... boxes) {
        List<Hash> roots =
                Stream.of(boxes).map(box -> Hash.parse(box.seal().root())).toList();
        return new Lot(Bytes.fromBase64Url(seeds.first()), Bytes.fromBase64Url(seeds.second()), roots)
                .order("manager", List.of(A, B))
                .getFirst();
    }

    /// Seeds for which the order of the roots makes a difference.
    private RevealedLot telling() {
        return IntStream.range(0, 1000)
                .mapToObj(i -> new RevealedLot(
                        AnEdition.hash("first " + i).toString(),
                        AnEdition.hash("second " + i).toString()))
                .filter(seeds -> !drawn(seeds, members, partners).equals(drawn(seeds, partners, members)))
                .findFirst()
                .orElseThrow();
    }

    private Category category() {
        return count.category(members.seal(), null, ACount.usable());
    }

    private JsonObject result(CommitCount.Outcome outcome) {
        String result = ((CommitCount.Outcome.Committed) outcome).count().result();
        return CanonicalJson.parseObject(Bytes.utf8(result).toArray());
    }

    @Test
    void isThatOfTheLogInTheResultAndUnderTheLot() {
        count.others.add(partners);
        count.logged = List.of(partners.paper, members.paper);
        count.lot = telling();
        CommitCount.Outcome outcome = count.count(category());
        JsonObject result = result(outcome);
        assertThat(result.object("vote").list("papers").stream()
                        .map(JsonObject.class::cast)
                        .map(paper -> paper.text("class")))
                .containsExactly("partners", "members");
        assertThat(result.list("winners")).containsExactly(Json.of(drawn(count.lot, partners, members)));
        Category counted = category().counted(((CommitCount.Outcome.Committed) outcome).count());
        assertThat(new RecheckCount(new CompareCounts(new VerifierCounter()), count.rulebooks, count.lists)
                        .wrong(counted))
                .isEmpty();
    }

    @Test
    void needsEveryPaperInTheLog() {
        count.others.add(partners);
        count.logged = List.of(members.paper);
        assertThat(count.count(category()))
                .isEqualTo(
                        new CommitCount.Outcome.Disputed(List.of("box partners has a paper that is not in the log")));
    }
}
