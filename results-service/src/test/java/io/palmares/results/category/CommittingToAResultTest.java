package io.palmares.results.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.Openings;
import io.palmares.booth.RandomSource;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SaltedHash;
import io.palmares.results.AnEdition;
import io.palmares.results.KeysInMemory;
import io.palmares.results.ListsInMemory;
import io.palmares.results.key.KeepKeys;
import io.palmares.results.list.ListName;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a count says in the log: enough to hold it to, nothing to read.
class CommittingToAResultTest {
    private static final CategoryId ID = new CategoryId("ecc-2020", "manager");
    private static final Origin LOG = Origin.edition("awards.example", "ecc-2020");
    private static final Bytes RESULT = Bytes.utf8("{\"outcome\":\"WINNER\"}");
    private static final Hash PAPER = AnEdition.hash("paper");
    private static final Hash SPOILED = AnEdition.hash("spoiled");
    private static final OpenedLines OPENED = new OpenedLines(
            PAPER.toString(), Openings.INDIVIDUAL, List.of("{}", "{}"), "{\"totals\":1}", List.of(SPOILED));
    private final ListsInMemory lists = new ListsInMemory();
    private final MasterSecret secret =
            new MasterSecret(AnEdition.hash("secret").bytes(), new SecureRandom());
    private final KeepKeys keys = new KeepKeys(new KeysInMemory(), secret, RandomSource.of(new SecureRandom()));

    private OfficialCount commit(CategoryId id, Bytes result) {
        return new CommitResult(keys, secret, lists).of(id, LOG, result, List.of(OPENED), AnEdition.CLOSES);
    }

    private static List<Entry> entries(OfficialCount count) {
        return count.entries().stream()
                .map(text -> Entry.parse(Bytes.fromBase64Url(text).toArray()))
                .toList();
    }

    @Test
    void saysACountForEachPaperAndThenTheEnvelope() {
        List<Entry> entries = entries(commit(ID, RESULT));
        assertThat(entries).extracting(Entry::type).containsExactly("count", "envelope");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.log()).isEqualTo(LOG);
            assertThat(entry.signers()).containsExactly(keys.of("ecc-2020").publicKey());
            assertThat(entry.isSignedWell()).isTrue();
        });
    }

    @Test
    void namesOpeningsAndSpoiledBallotsByRootAndSize() {
        var json = entries(commit(ID, RESULT)).getFirst().json();
        json.withExactly(
                "v", "t", "log", "paper", "openings", "openingsRoot", "openingsSize", "spoiledRoot", "spoiledSize");
        assertThat(json.hash("paper")).isEqualTo(PAPER);
        assertThat(json.text("openings")).isEqualTo("INDIVIDUAL");
        assertThat(json.hash("openingsRoot")).isEqualTo(Merkle.root(List.of(Bytes.utf8("{}"), Bytes.utf8("{}"))));
        assertThat(json.integer("openingsSize")).isEqualTo(2);
        assertThat(json.hash("spoiledRoot")).isEqualTo(Merkle.root(List.of(SPOILED.bytes())));
        assertThat(json.integer("spoiledSize")).isEqualTo(1);
    }

    @Test
    void opensItsEnvelopeWithSaltAndResultOnly() {
        OfficialCount count = commit(ID, RESULT);
        var json = entries(count).getLast().json();
        json.withExactly("v", "t", "log", "category", "commitment");
        assertThat(json.hash("commitment"))
                .isEqualTo(SaltedHash.of(SaltedHash.Kind.ENVELOPE, Bytes.fromBase64Url(count.salt()), RESULT))
                .hasToString(count.commitment());
    }

    @Test
    void saysTheSameAgainForTheSameResultAndAnotherForAnother() {
        OfficialCount count = commit(ID, RESULT);
        assertThat(commit(ID, RESULT).entries()).isEqualTo(count.entries());
        assertThat(commit(ID, Bytes.utf8("{}")).salt()).isNotEqualTo(count.salt());
        assertThat(commit(new CategoryId("ecc-2020", "partnership"), RESULT).salt())
                .isNotEqualTo(count.salt());
    }

    @Test
    void keepsWhatItNames() {
        OfficialCount count = commit(ID, RESULT);
        var json = entries(count).getFirst().json();
        assertThat(lists.find(new ListName(ID.key(), json.text("openingsRoot"))))
                .contains(List.of("{}", "{}"));
        assertThat(lists.find(new ListName(ID.key(), json.text("spoiledRoot")))).contains(List.of(SPOILED.toString()));
        assertThat(lists.find(
                        new ListName(ID.key(), Hash.sha256(RESULT.toArray()).toString())))
                .contains(List.of(RESULT.asUtf8()));
    }

    @Test
    void publishesTotalsInsteadOfFewBallots() {
        OpenedLines few =
                new OpenedLines(PAPER.toString(), Openings.TOTALS, List.of("{}", "{}"), "{\"totals\":1}", List.of());
        OfficialCount count = new CommitResult(keys, secret, lists).of(ID, LOG, RESULT, List.of(few), AnEdition.CLOSES);
        var json = entries(count).getFirst().json();
        assertThat(json.text("openings")).isEqualTo("TOTALS");
        assertThat(json.integer("openingsSize")).isEqualTo(1);
        assertThat(lists.find(new ListName(ID.key(), json.text("openingsRoot"))))
                .contains(List.of("{\"totals\":1}"));
        assertThat(count.openings().getFirst().ballots()).isNotEqualTo(json.text("openingsRoot"));
    }
}
