package io.palmares.booth;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Finding.Code;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingABoxTest {
    private static final Marks FOR_A = new Marks.Choose(List.of(Papers.A));
    private final Roll roll =
            Roll.of(List.of(Papers.right(1).publicKey(), Papers.right(2).publicKey()));
    private final FrozenPaper paper = Papers.frozen(Papers.paper(new MarkForm.Choose(), "members", roll));
    private final Ballot first = cast(1, Revision.first());
    private final Ballot second = cast(1, Revision.after(1, first.leaf()));
    private final Ballot other = cast(2, Revision.first());

    @Test
    void takesTheLatestBallotOfEachKey() {
        Selection selection = select(Strikes.NONE, first, second, other);
        assertThat(selection.counted()).containsExactlyElementsOf(sorted(second, other));
        assertThat(selection.superseded()).containsExactly(first);
        assertThat(selection.struck()).isEmpty();
        assertThat(selection.findings()).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfItems() {
        Ballot rival = cast(1, Revision.after(1, first.leaf()));
        List<Ballot> all = new ArrayList<>(List.of(first, second, rival, other, cast(3, Revision.first())));
        Selection expected = select(Strikes.NONE, all.toArray(Ballot[]::new));
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(all, random);
            assertThat(select(Strikes.NONE, all.toArray(Ballot[]::new))).isEqualTo(expected);
        }
    }

    @Test
    void listsEverythingByLeaf() {
        Roll many = Roll.of(IntStream.range(1, 12)
                .mapToObj(i -> Papers.right(i).publicKey())
                .toList());
        FrozenPaper large = Papers.frozen(Papers.paper(new MarkForm.Choose(), "members", many));
        List<Bytes> items = new ArrayList<>();
        Set<Hash> struck = new HashSet<>();
        for (int i = 1; i <= 14; i++) {
            Ballot early = ReadingABallotTest.cast(large, i, Revision.first(), FOR_A);
            Ballot late = ReadingABallotTest.cast(large, i, Revision.after(1, early.leaf()), FOR_A);
            Ballot last = ReadingABallotTest.cast(large, i, Revision.after(2, late.leaf()), FOR_A);
            items.addAll(List.of(early.bytes(), late.bytes(), last.bytes()));
            struck.add(last.leaf());
        }
        Selection selection = new CountingRule(large, many, new Strikes(Set.of(), struck)).select(items);

        assertThat(selection.counted()).hasSize(11).isSortedAccordingTo(Comparator.comparing(Ballot::leaf));
        assertThat(selection.superseded()).hasSize(11).isSortedAccordingTo(Comparator.comparing(Ballot::leaf));
        assertThat(selection.struck()).hasSize(11).isSortedAccordingTo(Comparator.comparing(Ballot::leaf));
        assertThat(selection.findings()).hasSize(9).isSortedAccordingTo(Comparator.comparing(Finding::leaf));
    }

    @Test
    void takesTheLowerLeafOfTwoWithTheSameSeq() {
        Ballot rival = cast(1, Revision.after(1, first.leaf()));
        List<Ballot> pair = sorted(second, rival);
        Selection selection = select(Strikes.NONE, first, second, rival);
        assertThat(selection.counted()).containsExactly(pair.getFirst());
        assertThat(selection.superseded()).containsExactlyInAnyOrder(first, pair.getLast());
        assertThat(selection.findings())
                .containsExactly(new Finding(Code.SAME_SEQ, pair.getLast().leaf()));
    }

    @Test
    void countsTheSameBytesOnce() {
        Selection selection = select(Strikes.NONE, first, first);
        assertThat(selection.counted()).containsExactly(first);
        assertThat(selection.findings()).containsExactly(new Finding(Code.DUPLICATE, first.leaf()));
    }

    @Test
    void leavesOutKeysThatAreNotOnTheRoll() {
        Ballot stranger = cast(3, Revision.first());
        Selection selection = select(Strikes.NONE, first, stranger);
        assertThat(selection.counted()).containsExactly(first);
        assertThat(selection.findings()).containsExactly(new Finding(Code.NOT_ON_ROLL, stranger.leaf()));
    }

    @Test
    void leavesOutWhatIsUnreadableOrForeign() {
        FrozenPaper elsewhere = Papers.frozen(Papers.paper(new MarkForm.Choose(), "guests", roll));
        Ballot foreign = ReadingABallotTest.cast(elsewhere);
        Bytes broken = first.bytes().slice(0, 100);
        Selection selection = rule(Strikes.NONE).select(List.of(foreign.bytes(), broken));
        assertThat(selection.counted()).isEmpty();
        assertThat(selection.findings())
                .containsExactlyInAnyOrder(
                        new Finding(Code.FOREIGN, foreign.leaf()), Finding.of(Code.UNREADABLE, broken));
    }

    @Test
    void countsInSpiteOfABrokenChainAndSaysSo() {
        Ballot gap = cast(1, new Revision(3, Optional.of(first.leaf())));
        Ballot without = cast(2, new Revision(2, Optional.empty()));
        Selection selection = select(Strikes.NONE, first, gap, other, without);
        assertThat(selection.counted()).containsExactlyElementsOf(sorted(gap, without));
        assertThat(selection.findings())
                .containsExactlyInAnyOrder(
                        new Finding(Code.BROKEN_CHAIN, gap.leaf()), new Finding(Code.BROKEN_CHAIN, without.leaf()));
    }

    @Test
    void findsAFirstBallotThatNamesAPredecessor() {
        Ballot odd = cast(1, new Revision(1, Optional.of(Hash.sha256())));
        assertThat(select(Strikes.NONE, odd).findings()).containsExactly(new Finding(Code.BROKEN_CHAIN, odd.leaf()));
    }

    @Test
    void countsNothingOfAStruckKey() {
        Selection selection = select(new Strikes(Set.of(first.key()), Set.of()), first, second, other);
        assertThat(selection.counted()).containsExactly(other);
        assertThat(selection.struck()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void fallsBackToTheBallotBeforeAStruckLeaf() {
        Selection selection = select(new Strikes(Set.of(), Set.of(second.leaf())), first, second);
        assertThat(selection.counted()).containsExactly(first);
        assertThat(selection.struck()).containsExactly(second);
        assertThat(selection.superseded()).isEmpty();
    }

    private Ballot cast(int right, Revision revision) {
        return ReadingABallotTest.cast(paper, right, revision, FOR_A);
    }

    private Selection select(Strikes strikes, Ballot... ballots) {
        return rule(strikes).select(Arrays.stream(ballots).map(Ballot::bytes).toList());
    }

    private CountingRule rule(Strikes strikes) {
        return new CountingRule(paper, roll, strikes);
    }

    private static List<Ballot> sorted(Ballot... ballots) {
        return Arrays.stream(ballots).sorted(Comparator.comparing(Ballot::leaf)).toList();
    }
}
