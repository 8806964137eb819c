package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static io.palmares.results.count.ACount.unusable;
import static io.palmares.results.count.ACount.usable;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Preset;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.SaltedHash;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.SigningKey;
import io.palmares.results.AnEdition;
import io.palmares.results.category.CountingKey;
import io.palmares.results.category.SealedBox;
import io.palmares.results.category.SealedJury;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is fetched must be what was sealed, or nothing is opened.
class CheckingTheSealTest {
    private final ABox box = ABox.choosing(A, B).choose(7, A).choose(5, B).sealed();
    private final List<Bytes> cards = new Cards().of(A, 3, 8, 8).of(B, 3, 7, 7).lines();
    private SealedContents contents = box.contents();
    private List<Bytes> fetchedCards = cards;
    private Optional<Bytes> salt = Optional.empty();
    private SignedNote checkpoint = box.checkpoint(ABox.BOX);
    private boolean answering = true;

    private CommitCount.Outcome count(Preset preset, SealedBox seal, @Nullable SealedJury jury, CountingKey key) {
        ACount count = ACount.of(box, preset);
        count.contents = contents;
        count.cards = fetchedCards;
        count.salt = salt;
        count.checkpoint = checkpoint;
        count.answering = answering;
        return count.count(seal, jury, key);
    }

    private CommitCount.Outcome countVotes(SealedBox seal) {
        return count(Preset.VOTE_ONLY, seal, null, unusable());
    }

    private SealedContents of(List<Bytes> entries) {
        return new SealedContents(entries, contents.strikes(), List.of(), List.of());
    }

    private static List<String> disputes(CommitCount.Outcome outcome) {
        assertThat(outcome).isInstanceOf(CommitCount.Outcome.Disputed.class);
        return ((CommitCount.Outcome.Disputed) outcome).reasons();
    }

    @Test
    void countsWhatWasSealed() {
        CommitCount.Outcome outcome = count(Preset.VOTE_ONLY, box.seal(), null, usable());
        assertThat(outcome).isInstanceOf(CommitCount.Outcome.Committed.class);
        assertThat(((CommitCount.Outcome.Committed) outcome).count().result())
                .contains("\"winners\":[\"" + A + "\"]", "\"counted\":12", "\"spoiled\":0");
    }

    @Test
    void givesTheSameBytesTwice() {
        var one = (CommitCount.Outcome.Committed) count(Preset.VOTE_ONLY, box.seal(), null, usable());
        var two = (CommitCount.Outcome.Committed) count(Preset.VOTE_ONLY, box.seal(), null, usable());
        assertThat(one.count().result()).isEqualTo(two.count().result());
        assertThat(one.count().commitment()).isEqualTo(two.count().commitment());
    }

    @Test
    void opensNothingOfABoxThatIsOneBallotShort() {
        List<Bytes> short1 = new ArrayList<>(contents.entries());
        short1.remove(3);
        contents = of(short1);
        assertThat(disputes(countVotes(box.seal())))
                .containsExactly(
                        "box members has 13 items, sealed were 14", "box members has another root than was sealed");
    }

    @Test
    void opensNothingOfABoxInAnotherOrder() {
        List<Bytes> swapped = new ArrayList<>(contents.entries());
        swapped.add(1, swapped.remove(2));
        contents = of(swapped);
        assertThat(disputes(countVotes(box.seal()))).containsExactly("box members has another root than was sealed");
    }

    @Test
    void opensNothingOfTheBoxOfAnotherPaper() {
        SealedBox seal = box.seal();
        SealedBox other = new SealedBox(
                "members",
                AnEdition.hash("paper").toString(),
                seal.leaves(),
                seal.root(),
                seal.ballots(),
                seal.keys(),
                true,
                0,
                0);
        assertThat(disputes(countVotes(other))).containsExactly("box members is of another paper");
    }

    @Test
    void opensNothingIfTheJurysCardsAreOthersThanWereSealed() {
        SealedJury seal = new SealedJury(6, Merkle.root(cards).toString(), null);
        fetchedCards =
                new Cards().of(A, 3, 8, 8).of(B, 2, 7, 7).of(B, 1, 10, 10).lines();
        assertThat(disputes(count(Preset.JURY_SHORTLIST_THEN_VOTE, box.seal(), seal, unusable())))
                .containsExactly("jury has another digest than was sealed");
        fetchedCards = cards.subList(0, 5);
        assertThat(disputes(count(Preset.JURY_ONLY, box.seal(), seal, unusable())))
                .contains("jury has 5 scorecards, sealed were 6");
        fetchedCards = cards;
        assertThat(count(Preset.JURY_ONLY, box.seal(), seal, unusable()))
                .isInstanceOf(CommitCount.Outcome.Committed.class);
    }

    @Test
    void waitsForVotingServiceToAnswer() {
        answering = false;
        assertThat(countVotes(box.seal())).isInstanceOf(CommitCount.Outcome.Unreachable.class);
    }

    @Test
    void opensNothingUnderACheckpointOfAnotherKeyOrTree() {
        checkpoint = box.checkpoint(SigningKey.ofSeed(AnEdition.hash("other").bytes()));
        assertThat(disputes(countVotes(box.seal())))
                .containsExactly("box members has a log whose checkpoint is not that of the seal");
        checkpoint = ABox.choosing(A, B).choose(3, A).sealed().checkpoint(ABox.BOX);
        assertThat(disputes(countVotes(box.seal())))
                .containsExactly("box members has a log whose checkpoint is not that of the seal");
    }

    @Test
    void opensNothingIfTheCloseTellsOtherNumbersThanTheSeal() {
        SealedBox seal = box.seal();
        SealedBox other = new SealedBox(
                "members", seal.paper(), seal.leaves(), seal.root(), seal.ballots() - 1, seal.keys(), true, 0, 0);
        assertThat(disputes(countVotes(other))).containsExactly("box members does not end with its close entry");
    }

    @Test
    void opensNothingIfTheBoxTellsOfStrikesThatWereNotHeard() {
        ACount count = ACount.of(box);
        count.contents = box.striking(2);
        count.heardStrikes = 1;
        assertThat(disputes(count.count(box.seal(), null, unusable())))
                .containsExactly("box members carried out 2 strikes, heard were 1");
    }

    @Test
    void believesScorecardsOnlyWithTheSaltThatTheLogCommitsTo() {
        Hash root = Merkle.root(cards);
        Bytes right = AnEdition.hash("salt").bytes();
        String commitment =
                SaltedHash.of(SaltedHash.Kind.JURY, right, root.bytes()).toString();
        SealedJury seal = new SealedJury(6, root.toString(), commitment);
        for (Optional<Bytes> other : List.of(Optional.<Bytes>empty(), Optional.of(root.bytes()))) {
            salt = other;
            assertThat(disputes(count(Preset.JURY_ONLY, box.seal(), seal, unusable())))
                    .containsExactly("jury has other scorecards than the log commits to");
        }
        salt = Optional.of(right);
        assertThat(count(Preset.JURY_ONLY, box.seal(), seal, unusable()))
                .isInstanceOf(CommitCount.Outcome.Committed.class);
    }
}
