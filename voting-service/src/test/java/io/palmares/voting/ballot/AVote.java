package io.palmares.voting.ballot;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotPaper;
import io.palmares.booth.CandidateId;
import io.palmares.booth.CountingKeyPair;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Marks;
import io.palmares.booth.RandomSource;
import io.palmares.booth.Revision;
import io.palmares.booth.SealBallot;
import io.palmares.booth.VotingRight;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SigningKey;
import io.palmares.ledger.log.LogHead;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.Tiles;
import io.palmares.messaging.AppliedThrough;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Cluster Manager of the Year, with as many voters as wanted: everything about its vote that other services and the
/// voters' side bring.
public final class AVote {
    public static final CategoryId CATEGORY = new CategoryId("ecc-2020", "cluster-manager");
    public static final BoxId BOX = new BoxId(CATEGORY, "members");
    public static final Origin LOG = Origin.edition("awards.example", "ecc-2020");
    public static final Instant ROLL_HEARD = Instant.parse("2020-10-10T08:00:00Z");
    public static final Instant OPENS = Instant.parse("2020-10-20T08:00:00Z");
    public static final Instant CLOSES = Instant.parse("2020-11-06T16:00:00Z");
    public static final Duration DISPUTE = Duration.ofHours(12);
    public static final List<String> FINALISTS = List.of("c7f2k9qa", "d8g3m0rb", "e9h4n1sc");
    public static final Hash SHORTLIST = hash("shortlist");

    public final SigningKey results = key("results");
    public final SigningKey officer = key("officer");
    public final CountingKeyPair counting =
            CountingKeyPair.ofPrivate(hash("counting").bytes());
    public final List<VotingRight> rights;
    private final RandomSource random;

    public AVote(int voters) {
        Random seeded = new Random(voters);
        random = length -> {
            byte[] bytes = new byte[length];
            seeded.nextBytes(bytes);
            return Bytes.of(bytes);
        };
        rights = IntStream.range(0, voters)
                .mapToObj(i -> VotingRight.ofSeed(hash("voter " + i).bytes()))
                .toList();
    }

    public static Hash hash(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SigningKey key(String name) {
        return SigningKey.ofSeed(hash(name).bytes());
    }

    public List<PublicKey> keys() {
        return rights.stream().map(VotingRight::publicKey).sorted().toList();
    }

    static VotingTerms terms() {
        return new VotingTerms("PLURALITY", null, null, 64, false, OPENS, CLOSES, DISPUTE);
    }

    static EditionRules rules() {
        return new EditionRules(
                CATEGORY.edition(),
                0,
                AppliedThrough.NOTHING,
                LOG,
                List.of(hash("rulebook")),
                List.of(BOX.electorClass()),
                Map.of(CATEGORY.category(), terms()));
    }

    public EditionRules editionRules() {
        return rules();
    }

    Roll roll(int version) {
        return new Roll(version, "1", rights.size(), ItemList.ofKeys(keys()).root(), null, ROLL_HEARD);
    }

    PaperParts parts() {
        Map<String, Hash> labels = new HashMap<>();
        FINALISTS.forEach(id -> labels.put(id, hash(id)));
        return PaperParts.none(CATEGORY)
                .with(labels)
                .with(new Shortlist(FINALISTS, SHORTLIST))
                .with(new CountingKey(counting.publicKey().bytes(), SHORTLIST))
                .with(BOX.electorClass(), roll(1));
    }

    /// Brings the vote to a frozen paper, as if all events had come.
    public FrozenPaper freeze(BallotStores stores, DraftPapers papers, FreezePaper freezing) {
        stores.editions().save(rules());
        stores.rolls().add(new RollId(BOX, 1), keys());
        stores.parts().save(parts());
        papers.draft(CATEGORY);
        BallotPaper draft = ((BoxState.Drafted) box(stores).state()).draft();
        freezing.signedByResults(BOX, DraftPapers.hash(draft), draft.body().sign(results));
        freezing.freeze(BOX, DraftPapers.hash(draft), body -> Optional.of(body.sign(officer)));
        return box(stores).paper().orElseThrow();
    }

    public static BallotBox box(BallotStores stores) {
        return stores.boxes().find(BOX).orElseThrow();
    }

    /// Every entry of a box's log, in its order.
    public static List<Bytes> entries(LogStore store, FrozenPaper paper) {
        LogId id = LogId.of(paper.box());
        long size = store.head(id).map(LogHead::size).orElse(0L);
        return LongStream.range(0, size).mapToObj(new Tiles(store, id)::entry).toList();
    }

    /// The first ballot of a right.
    public Ballot ballot(VotingRight right, FrozenPaper paper) {
        return ballot(right, paper, Revision.first(), FINALISTS.getFirst());
    }

    public Ballot after(Ballot before, VotingRight right, FrozenPaper paper) {
        return ballot(right, paper, Revision.after(before.seq(), before.leaf()), FINALISTS.get(1));
    }

    public synchronized Ballot ballot(
            VotingRight right, FrozenPaper paper, Revision revision, @Nullable String choice) {
        Marks marks = choice == null ? new Marks.Abstain() : new Marks.Choose(List.of(new CandidateId(choice)));
        return switch (new SealBallot(random).seal(right, paper, revision, marks)) {
            case SealBallot.Outcome.Sealed sealed -> sealed.ballot();
            case SealBallot.Outcome.Refused refused ->
                throw new IllegalStateException(refused.refusal().toString());
        };
    }
}
