package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static io.palmares.voting.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.CandidatesFrozen;
import io.palmares.contracts.event.NominationsClosed;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.NoteKey;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.log.EntryBundle;
import io.palmares.voting.RunningService.Installation;
import io.palmares.voting.ballot.AVote;
import io.palmares.voting.ballot.EditionKeys;
import io.palmares.voting.log.AnEdition;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Entries on the real topics, and the log that anyone can fetch.
class LoggingOverHttpTest {
    private static final String LOG = "/log/ecc-2020/";
    private static final String INTEGRITY = "/api/public/v1/editions/ecc-2020/integrity";
    private final Installation installation = Installation.fresh();
    private final RunningService service = RunningService.of(installation);
    private final OtherServices others = new OtherServices(new AVote(1), service);
    private final Http http = Http.to(service);
    private final AnEdition an =
            new AnEdition(service.bean(EditionKeys.class).of("ecc-2020").log());

    @BeforeEach
    void setTheClock() {
        installation.moveTo(AVote.ROLL_HEARD);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void placesTheEntriesOfEveryTopicAndServesThemForEver() {
        assertThat(http.get(LOG + "checkpoint")).satisfies(LoggingOverHttpTest::isNotThere);
        assertThat(http.get(INTEGRITY).statusCode()).isEqualTo(404);
        tell();
        eventually(() -> assertThat(checkpoint().size()).isEqualTo(4));

        HttpResponse<String> note = http.get(LOG + "checkpoint");
        assertThat(note.headers().firstValue("Cache-Control")).hasValue("no-store");
        HttpResponse<byte[]> bundle = http.file(LOG + "tile/entries/000.p/4");
        assertThat(bundle.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        List<Bytes> entries = EntryBundle.parse(Bytes.of(bundle.body())).entries();
        assertThat(checkpoint().root()).isEqualTo(Merkle.root(entries));
        assertThat(entries.stream().map(each -> Entry.parse(each.toArray()).type()))
                .containsExactly("edition", "nominations", "candidates", "shortlist");
        assertThat(http.get(LOG + "tile/0/000.p/3").statusCode()).isEqualTo(200);
        for (String path : List.of("tile/entries/000.p/5", "tile/0/000", "tile/0/0", "", "..", "checkpoint/x")) {
            assertThat(http.get(LOG + path)).satisfies(LoggingOverHttpTest::isNotThere);
        }
        var integrity = json(http.get(INTEGRITY));
        assertThat(integrity.at("/log/origin").asString()).isEqualTo(AnEdition.LOG.value());
        assertThat(integrity.at("/log/url").asString()).isEqualTo("/log/ecc-2020");
        PublicKey key = PublicKey.parse(integrity.at("/log/key").asString());
        assertThat(SignedNote.parse(note.body()).isSignedBy(new NoteKey(AnEdition.LOG.value(), key)))
                .isTrue();
    }

    /// The last first.
    private void tell() {
        String subject = "jury/" + AVote.CATEGORY;
        String key = AVote.CATEGORY.toString();
        String category = AVote.CATEGORY.category();
        others.send(
                Contracts.SHORTLIST_PUBLISHED,
                subject,
                key,
                new ShortlistPublished(
                        "ecc-2020",
                        category,
                        AVote.FINALISTS,
                        List.of(),
                        AVote.SHORTLIST.toString(),
                        an.shortlist().bytes().toString()));
        others.publishEdition(AVote.OPENS, AVote.CLOSES, an.edition().bytes().toString());
        eventually(() -> assertThat(checkpoint().size()).isEqualTo(1));
        others.send(
                Contracts.NOMINATIONS_CLOSED,
                "category/" + AVote.CATEGORY,
                key,
                new NominationsClosed(
                        "ecc-2020", category, AVote.hash("nominations").toString(), 3));
        others.send(
                Contracts.CANDIDATES_FROZEN,
                "category/" + AVote.CATEGORY,
                key,
                new CandidatesFrozen(
                        "ecc-2020",
                        category,
                        AVote.hash("rulebook").toString(),
                        List.of(),
                        an.candidates().bytes().toString()));
    }

    private Checkpoint checkpoint() {
        HttpResponse<String> note = http.get(LOG + "checkpoint");
        assertThat(note.statusCode()).isEqualTo(200);
        return Checkpoint.of(SignedNote.parse(note.body()));
    }

    private static void isNotThere(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
}
