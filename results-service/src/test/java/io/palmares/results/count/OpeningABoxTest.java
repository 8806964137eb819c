package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.CountingRule;
import io.palmares.booth.Openings;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.list.ListName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Only counted ballots are opened, and of small groups only the totals are shown.
class OpeningABoxTest {
    private static OfficialCount committed(ACount count) {
        var outcome = count.count(count.category(count.box.seal(), null, ACount.usable()));
        assertThat(outcome).isInstanceOf(CommitCount.Outcome.Committed.class);
        return ((CommitCount.Outcome.Committed) outcome).count();
    }

    private static JsonObject vote(OfficialCount count) {
        return CanonicalJson.parseObject(Bytes.utf8(count.result()).toArray()).object("vote");
    }

    private static Set<String> opened(ACount count, OfficialCount committed) {
        return count
                .lists
                .find(new ListName(
                        ACount.ID.key(), committed.openings().getFirst().ballots()))
                .orElseThrow()
                .stream()
                .map(line ->
                        CanonicalJson.parseObject(Bytes.utf8(line).toArray()).text("leaf"))
                .collect(Collectors.toSet());
    }

    @Test
    void keepsAnOpeningOfEveryCountedBallotAndOfNoOther() {
        ABox box = ABox.choosing(A, B).choose(12, A).choose(5, B).again(3, B).sealed();
        ACount count = ACount.of(box);
        count.contents = box.striking(2);
        OfficialCount committed = committed(count);
        Set<String> counted = new CountedLeaves(box, count.contents).leaves();
        assertThat(opened(count, committed)).isEqualTo(counted).hasSize(15);
        assertThat(box.ballots.stream().map(Ballot::leaf).map(Object::toString))
                .hasSize(20)
                .containsAll(counted);
    }

    /// What the counting rule says, without any key.
    private record CountedLeaves(ABox box, SealedContents contents) {
        Set<String> leaves() {
            var rule = new CountingRule(box.paper, box.roll, contents.strikes());
            return rule.select(box.ballots.stream().map(Ballot::bytes).toList()).counted().stream()
                    .map(ballot -> ballot.leaf().toString())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void tenCountedBallotsAreShownSinglyNineOnlyAsTotals() {
        ABox ten = ABox.choosing(A, B).choose(10, A).sealed();
        assertThat(committed(ACount.of(ten)).openings().getFirst().kind()).isEqualTo(Openings.INDIVIDUAL);
        ABox nine = ABox.choosing(A, B).choose(10, A).sealed();
        ACount count = ACount.of(nine);
        count.contents = nine.striking(1);
        assertThat(committed(count).openings().getFirst().kind()).isEqualTo(Openings.TOTALS);
    }

    @Test
    void tenStruckBallotsAreComparedNineAreLeftAlone() {
        ABox box = ABox.choosing(A, B).choose(20, A).choose(12, B).sealed();
        ACount count = ACount.of(box);
        count.contents = box.striking(10);
        assertThat(vote(committed(count)).text("withStruck")).isIn("SAME", "DIFFERENT");
        count.contents = box.striking(9);
        assertThat(vote(committed(count)).has("withStruck")).isFalse();
    }

    @Test
    void saysWhenTheStruckBallotsWouldHaveTurnedIt() {
        ABox box = ABox.choosing(A, B).choose(12, A).choose(11, B).sealed();
        ACount count = ACount.of(box);
        List<Ballot> all = box.ballots;
        count.contents = box.striking(10);
        boolean wonByB = committed(count).result().contains("\"winners\":[\"" + B + "\"]");
        assertThat(vote(committed(count)).text("withStruck")).isEqualTo(wonByB ? "DIFFERENT" : "SAME");
        assertThat(all).hasSize(23);
    }

    @Test
    void opensNoStruckBallotWhereFewWereStruck() {
        ABox box = ABox.choosing(A, B).choose(12, A).sealed();
        ACount count = ACount.of(box);
        count.contents = box.striking(2);
        assertThat(opened(count, committed(count))).hasSize(10);
    }
}
