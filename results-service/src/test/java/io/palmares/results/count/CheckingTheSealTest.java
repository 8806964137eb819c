package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.RandomSource;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.PublicKey;
import io.palmares.messaging.AppliedThrough;
import io.palmares.results.AnEdition;
import io.palmares.results.KeysInMemory;
import io.palmares.results.TestRulebooks;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.CommitResult;
import io.palmares.results.category.CountingKey;
import io.palmares.results.category.Entrant;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.category.Heard;
import io.palmares.results.category.MakeCountingKey;
import io.palmares.results.category.Paper;
import io.palmares.results.category.PaperTerms;
import io.palmares.results.category.RollKeys;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.SealedBox;
import io.palmares.results.category.SealedJury;
import io.palmares.results.category.Work;
import io.palmares.results.key.KeepKeys;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is fetched must be what was sealed, or nothing is opened.
class CheckingTheSealTest {
    private static final CategoryId ID = new CategoryId("ecc-2020", "manager");
    private static final MasterSecret SECRET =
            new MasterSecret(AnEdition.hash("secret").bytes(), new SecureRandom());
    private final ABox box = ABox.choosing(A, B).choose(7, A).choose(5, B).sealed();
    private final List<Bytes> cards = new Cards().of(A, 3, 8, 8).of(B, 3, 7, 7).lines();
    private SealedContents contents = box.contents();
    private List<Bytes> fetchedCards = cards;
    private boolean answering = true;

    private CommitCount.Outcome count(Preset preset, SealedBox seal, @Nullable SealedJury jury, CountingKey key) {
        RandomSource random = RandomSource.of(new SecureRandom());
        CommitResult result = new CommitResult(new KeepKeys(new KeysInMemory(), SECRET, random), SECRET);
        CommitCount commit = new CommitCount(
                new Voting(), new TheRoll(), rulebooks(preset), new MakeCountingKey(SECRET, random), result);
        return commit.count(category(seal, jury, key), AnEdition.CLOSES);
    }

    private CommitCount.Outcome countVotes(SealedBox seal) {
        return count(Preset.VOTE_ONLY, seal, null, unusable());
    }

    /// Whoever touches this key fails.
    private static CountingKey unusable() {
        return new CountingKey(ABox.KEY.publicKey().bytes().base64Url(), "not a sealed key", "shortlist");
    }

    private static CountingKey usable() {
        return new CountingKey(
                ABox.KEY.publicKey().bytes().base64Url(),
                SECRET.seal("counting-key/" + ID.key(), ABox.KEY.privateKey()),
                "shortlist");
    }

    private Category category(SealedBox seal, @Nullable SealedJury jury, CountingKey key) {
        FrozenRoll roll = new FrozenRoll(
                "members", 1, "1", box.roll.size(), box.roll.root().toString(), null);
        Heard heard = new Heard(
                AppliedThrough.NOTHING,
                List.of(),
                List.of(new Entrant(A, "n1", "l1"), new Entrant(B, "n2", "l2")),
                List.of(),
                List.of(),
                null,
                List.of(roll),
                List.of(seal),
                jury,
                true,
                null);
        Paper paper = new Paper(
                "members",
                null,
                box.paper.id().toString(),
                box.paper.entry().bytes().base64Url());
        Work work = new Work(key, List.of(paper), null, List.of(), null, null, null, List.of(), List.of());
        return new Category(ID, heard, work);
    }

    private static Rulebooks rulebooks(Preset preset) {
        var rules = TestRulebooks.category(
                "manager",
                preset,
                preset.hasJury() ? TestRulebooks.jury() : null,
                preset.hasVote() ? TestRulebooks.plurality() : null,
                null);
        Rulebook rulebook = TestRulebooks.with("ecc-2020", rules);
        return new Rulebooks() {
            @Override
            public Optional<PaperTerms> terms(CategoryId category) {
                return Optional.empty();
            }

            @Override
            public Optional<Published> newest(String edition) {
                return Optional.of(new Published(rulebook, "hash", ABox.LOG));
            }
        };
    }

    private final class TheRoll implements RollKeys {
        @Override
        public void put(CategoryId category, String electorClass, int version, int part, List<PublicKey> keys) {
            throw new AssertionError("a count changes no roll");
        }

        @Override
        public List<PublicKey> of(CategoryId category, String electorClass, int version) {
            return List.copyOf(box.roll.keys());
        }
    }

    private final class Voting implements VotingSide {
        @Override
        public Optional<SealedContents> box(CategoryId category, String electorClass) {
            return answering ? Optional.of(contents) : Optional.empty();
        }

        @Override
        public Optional<List<Bytes>> scorecards(CategoryId category) {
            return answering ? Optional.of(fetchedCards) : Optional.empty();
        }

        @Override
        public Optional<CastingVote> castingVote(CategoryId category, List<String> tied) {
            return Optional.of(new CastingVote.NoChair());
        }
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
        SealedJury seal = new SealedJury(6, Merkle.root(cards).toString());
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
}
