package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Rule.TieRule;
import io.palmares.tally.Rule.Unranked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Contests too large to show what happened in them.
class SizeTest {
    private static Count many(int n, Rule rule) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            candidates.add(new Candidate("c" + i, "C"));
        }
        return Tally.count(
                new Contest("many", candidates, 1, rule, Rankings.of(n).build()));
    }

    @Test
    void moreCandidatesThanEvidenceCanHoldAreRefusedSoon() {
        assertThat(many(Pairwise.MAX_CANDIDATES + 1, new Rule.Copeland(Unranked.LAST)))
                .isInstanceOfSatisfying(
                        Count.Unsupported.class,
                        refused -> assertThat(refused.part()).startsWith("size: "));
        Rule oneByOne = new Rule.InstantRunoff(false, new TieRule.PreviousRounds(List.of()));
        assertThat(many(100_000, oneByOne)).isInstanceOf(Count.Counted.class);
        List<Candidate> order = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            order.add(new Candidate("c" + i, "C"));
        }
        assertThat(many(2_500, new Rule.InstantRunoff(false, new TieRule.InOrder(order))))
                .isInstanceOfSatisfying(
                        Count.Unsupported.class,
                        refused -> assertThat(refused.part()).startsWith("size: "));
    }

    @Test
    void committeesAreListedUpToTheirLimit() {
        assertThat(committees(141)).hasSize(9870);
        assertThat(committees(142)).isEmpty();
    }

    private static List<List<Candidate>> committees(int n) {
        List<Candidate> many =
                IntStream.range(0, n).mapToObj(i -> new Candidate("c" + i, "C")).toList();
        return Committees.of(new Outcome.Tied(List.of(), many, 2, List.of()));
    }
}
