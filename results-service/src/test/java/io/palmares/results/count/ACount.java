package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static io.palmares.results.count.ABox.C;

import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.RandomSource;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Json;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.SigningKey;
import io.palmares.messaging.AppliedThrough;
import io.palmares.results.AnEdition;
import io.palmares.results.KeysInMemory;
import io.palmares.results.ListsInMemory;
import io.palmares.results.Memory;
import io.palmares.results.TestRulebooks;
import io.palmares.results.category.AppliedRuling;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.CommitResult;
import io.palmares.results.category.CountingKey;
import io.palmares.results.category.Entrant;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.category.Heard;
import io.palmares.results.category.MakeCountingKey;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.Paper;
import io.palmares.results.category.PaperTerms;
import io.palmares.results.category.RevealedLot;
import io.palmares.results.category.RollKeys;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.SealedBox;
import io.palmares.results.category.SealedJury;
import io.palmares.results.category.Work;
import io.palmares.results.count.VotingSide.CastingVote;
import io.palmares.results.count.recount.VerifierCounter;
import io.palmares.results.edition.EditionEntry;
import io.palmares.results.key.KeepKeys;
import io.palmares.results.ruling.Effect;
import io.palmares.results.ruling.Ruling;
import io.palmares.results.ruling.Rulings;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A category with one sealed box, and everything else that its count needs.
final class ACount {
    static final CategoryId ID = new CategoryId("ecc-2020", "manager");
    static final MasterSecret SECRET = new MasterSecret(AnEdition.hash("secret").bytes(), new SecureRandom());
    private static final RandomSource RANDOM = RandomSource.of(new SecureRandom());
    final ABox box;
    /// Of further classes, heard of after the first.
    final List<ABox> others = new ArrayList<>();
    /// Leaves of papers in the edition's log, if they stand there in another order.
    List<FrozenPaper> logged = List.of();

    @Nullable
    RevealedLot lot;

    final ListsInMemory lists = new ListsInMemory();
    final Rulebooks rulebooks;
    SealedContents contents;
    List<Bytes> cards = List.of();
    Optional<Bytes> salt = Optional.empty();
    SignedNote checkpoint;
    int heardStrikes = Integer.MAX_VALUE;
    boolean answering = true;
    CastingVote castingVote = new CastingVote.NoChair();
    SecondCounter second = new VerifierCounter();

    private ACount(ABox box, io.palmares.contracts.rulebook.Category rules) {
        this.box = box;
        this.contents = box.contents();
        this.checkpoint = box.checkpoint(ABox.BOX);
        this.rulebooks = new OneRulebook(TestRulebooks.with("ecc-2020", rules));
    }

    /// The chair prefers the second.
    static CastingVote.Given chair(String one, String other) {
        String signed = new EntryBody(Json.object(o -> {
                    o.put("v", Json.of(EntryBody.VERSION));
                    o.put("t", Json.of(ChairsWord.TYPE));
                    o.put("log", Json.of(ABox.LOG.value()));
                    o.put("category", Json.of(ID.category()));
                    o.put("among", ResultJson.texts(List.of(one, other)));
                    o.put("preferred", Json.of(other));
                }))
                .signedBy(SigningKey.ofSeed(AnEdition.hash("chair").bytes()))
                .bytes()
                .base64Url();
        return new CastingVote.Given(other, signed);
    }

    static ACount of(ABox box) {
        return of(box, Preset.VOTE_ONLY);
    }

    static ACount of(ABox box, Preset preset) {
        return of(
                box,
                TestRulebooks.category(
                        "manager",
                        preset,
                        preset.hasJury() ? TestRulebooks.jury() : null,
                        preset.hasVote() ? TestRulebooks.plurality() : null,
                        null));
    }

    static ACount of(ABox box, io.palmares.contracts.rulebook.Category rules) {
        return new ACount(box, rules);
    }

    private record OneRulebook(Rulebook rulebook) implements Rulebooks {
        @Override
        public Optional<PaperTerms> terms(CategoryId category) {
            return Optional.empty();
        }

        @Override
        public Optional<Published> newest(String edition) {
            return Optional.of(new Published(rulebook, TestRulebooks.text(rulebook), "hash", ABox.LOG));
        }

        @Override
        public Optional<Published> cited(String edition, String hash) {
            return newest(edition);
        }

        @Override
        public Optional<EditionEntry> entry(String edition) {
            return Optional.of(ABox.edition());
        }
    }

    private final class TheRoll implements RollKeys {
        @Override
        public void put(CategoryId category, String electorClass, int version, int part, List<PublicKey> keys) {
            throw new AssertionError("a count changes no roll");
        }

        @Override
        public List<PublicKey> of(CategoryId category, String electorClass, int version) {
            return boxes().filter(b -> b.seal().electorClass().equals(electorClass))
                    .flatMap(b -> b.roll.keys().stream())
                    .toList();
        }
    }

    private final class Voting implements VotingSide {
        @Override
        public Optional<ReadLog> box(Origin log, int sealed) {
            return others.stream()
                    .filter(b -> b.paper.box().equals(log))
                    .map(b -> new ReadLog(b.checkpoint(ABox.BOX), b.contents().entries()))
                    .findFirst()
                    .or(() -> Optional.of(new ReadLog(checkpoint, contents.entries())))
                    .filter(_ -> answering);
        }

        @Override
        public Optional<ReadLog> edition(Origin log) {
            List<FrozenPaper> papers =
                    logged.isEmpty() ? boxes().map(b -> b.paper).toList() : logged;
            List<Bytes> entries = papers.stream().map(p -> p.entry().bytes()).toList();
            SignedNote head = new Checkpoint(log, entries.size(), Merkle.root(entries)).sign(ABox.BOX);
            return answering ? Optional.of(new ReadLog(head, entries)) : Optional.empty();
        }

        @Override
        public Optional<SealedCards> scorecards(CategoryId category) {
            return answering ? Optional.of(new SealedCards(cards, salt)) : Optional.empty();
        }

        @Override
        public Optional<CastingVote> castingVote(CategoryId category, List<String> tied) {
            return Optional.of(castingVote);
        }
    }

    VotingSide voting() {
        return new Voting();
    }

    private final class Register extends Memory<Ruling, Void> implements Rulings {
        @Override
        public List<Ruling> of(String edition) {
            return strikes().stream().limit(heardStrikes).toList();
        }

        @Override
        public Optional<Ruling> ofText(String edition, String textHash) {
            return Optional.empty();
        }
    }

    private Stream<ABox> boxes() {
        return Stream.concat(Stream.of(box), others.stream());
    }

    private List<Ruling> strikes() {
        return contents.strikes().keys().stream()
                .sorted()
                .map(key -> new Ruling(
                        "strike-" + key,
                        "ecc-2020",
                        "manager",
                        "STRIKE",
                        "R9",
                        "NOT_ON_ROLL",
                        "Left before.",
                        null,
                        null,
                        AnEdition.CLOSES,
                        new Effect(null, key.toString(), null, null),
                        null,
                        null,
                        AppliedThrough.NOTHING))
                .toList();
    }

    /// Whoever touches this key fails.
    static CountingKey unusable() {
        return new CountingKey(ABox.KEY.publicKey().bytes().base64Url(), "not a sealed key", "shortlist");
    }

    static CountingKey usable() {
        return new CountingKey(
                ABox.KEY.publicKey().bytes().base64Url(),
                SECRET.seal("counting-key/" + ID.key(), ABox.KEY.privateKey()),
                "shortlist");
    }

    CommitCount.Outcome count(SealedBox seal, @Nullable SealedJury jury, CountingKey key) {
        return count(category(seal, jury, key));
    }

    CommitCount.Outcome count(Category category) {
        CommitResult commit = new CommitResult(new KeepKeys(new KeysInMemory(), SECRET, RANDOM), SECRET, lists);
        return new CommitCount(
                        new Voting(),
                        new FetchSealed(new Voting(), new TheRoll(), new Register(), rulebooks),
                        rulebooks,
                        new MakeCountingKey(SECRET, RANDOM),
                        new CompareCounts(second),
                        commit,
                        lists)
                .count(category, AnEdition.CLOSES);
    }

    Category category(SealedBox seal, @Nullable SealedJury jury, CountingKey key) {
        Heard heard = Heard.NOTHING
                .contending(c -> c.frozen(
                        List.of(new Entrant(A, "n1", "l1"), new Entrant(B, "n2", "l2"), new Entrant(C, "n3", "l3"))))
                .polling(p -> p.rolled(roll(box))
                        .boxed(seal.afterDisputes(strikes().size(), 0))
                        .withoutRollKey());
        for (ABox other : others)
            heard = heard.polling(p -> p.rolled(roll(other)).boxed(other.seal()));
        if (lot != null) heard = heard.drawing(lot);
        for (Ruling strike : strikes()) {
            heard = heard.polling(p -> p.applying(new AppliedRuling(strike.ruling(), "members")));
        }
        List<Paper> papers = boxes().map(ACount::paper).toList();
        Work work = new Work(key, papers, null, List.of(), null, null, null, List.of(), List.of());
        return new Category(ID, jury == null ? heard : heard.judged(jury), work);
    }

    private static FrozenRoll roll(ABox box) {
        return new FrozenRoll(
                box.seal().electorClass(),
                1,
                "1",
                box.roll.size(),
                box.roll.root().toString(),
                null);
    }

    private static Paper paper(ABox box) {
        return new Paper(
                box.seal().electorClass(),
                null,
                box.paper.id().toString(),
                box.paper.entry().bytes().base64Url());
    }

    OfficialCount committed() {
        return ((CommitCount.Outcome.Committed) count(box.seal(), null, usable())).count();
    }

    Category counted() {
        return category(box.seal(), null, usable()).counted(committed());
    }
}
