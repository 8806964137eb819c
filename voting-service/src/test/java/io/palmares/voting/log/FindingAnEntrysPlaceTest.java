package io.palmares.voting.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.log.LogHead;
import io.palmares.ledger.log.MemoryLogStore;
import io.palmares.ledger.log.SeenCheckpoints;
import io.palmares.ledger.log.Sequencer;
import io.palmares.ledger.log.Tiles;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FindingAnEntrysPlaceTest {
    private final AnEdition an = new AnEdition();
    private final MemoryLogStore store = new MemoryLogStore();
    private final MemoryEditionEntries entries = new MemoryEditionEntries();
    private final TakeEntry taking = new TakeEntry(entries, _ -> AnEdition.key("log"));
    private final SequenceEntries sequencing = new SequenceEntries(
            entries,
            new Sequencer(
                    store,
                    SeenCheckpoints.inMemory(),
                    _ -> AnEdition.key("log"),
                    entries::place,
                    new Sequencer.Writer("one", Clock.systemUTC(), Duration.ofSeconds(3))));

    private void withCourse(boolean hasJury, boolean hasVote) {
        entries.learn("ecc-2020", new Courses(Map.of(AnEdition.CATEGORY, new Courses.Course(hasJury, hasVote))));
    }

    private void tell(Entry... some) {
        for (Entry entry : some) {
            assertThat(taking.take("ecc-2020", entry.bytes()))
                    .isInstanceOfAny(TakeEntry.Outcome.Taken.class, TakeEntry.Outcome.Known.class);
        }
        assertThat(sequencing.run()).isEmpty();
    }

    private List<Bytes> log() {
        long size = store.head(AnEdition.ID).map(LogHead::size).orElse(0L);
        return LongStream.range(0, size)
                .mapToObj(new Tiles(store, AnEdition.ID)::entry)
                .toList();
    }

    private static List<Bytes> bytes(Entry... some) {
        return List.of(some).stream().map(Entry::bytes).toList();
    }

    private List<Entry> wholeCourse() {
        Entry members = an.paper("members", 1);
        Entry universities = an.paper("universities", 1);
        return List.of(
                an.edition(),
                an.rulebook(2),
                an.rulebook(3),
                an.nominations(),
                an.candidates(),
                an.jury(),
                an.shortlist(),
                members,
                universities,
                an.seal(members),
                an.seal(universities),
                an.rollKey(),
                an.count(members),
                an.count(universities),
                an.envelope(),
                an.result(1),
                an.result(2));
    }

    @Test
    void keepsTheOrderWhateverOrderTheyComeIn() {
        withCourse(true, true);
        List<Entry> shuffled = new ArrayList<>(wholeCourse());
        Random chance = new Random(4);
        Collections.shuffle(shuffled, chance);
        tell(shuffled.toArray(Entry[]::new));
        List<String> types =
                log().stream().map(entry -> Entry.parse(entry.toArray()).type()).toList();
        assertThat(types).hasSize(shuffled.size()).startsWith("edition");
        assertThat(types.subList(types.indexOf("nominations"), types.size()).stream()
                        .filter(type -> !List.of("rulebook", "jury").contains(type)))
                .containsExactly(
                        "nominations",
                        "candidates",
                        "shortlist",
                        "paper",
                        "paper",
                        "seal",
                        "seal",
                        "rollkey",
                        "count",
                        "count",
                        "envelope",
                        "result",
                        "result");
        assertThat(types.indexOf("jury")).isBetween(1, types.indexOf("paper"));
    }

    @Test
    void appendsTheSameEntryOnce() {
        tell(an.edition(), an.edition());
        tell(an.edition());
        assertThat(log()).isEqualTo(bytes(an.edition()));
    }

    @Test
    void putsTheEditionFirst() {
        tell(an.nominations());
        assertThat(log()).isEmpty();
        tell(an.edition());
        assertThat(log()).isEqualTo(bytes(an.edition(), an.nominations()));
    }

    @Test
    void letsAnActWaitForTheKeyOfWhoSignedIt() {
        tell(an.edition(), an.rulingBy("deputy"), an.listing("chair"));
        assertThat(log()).isEqualTo(bytes(an.edition(), an.listing("chair")));
        tell(an.listing("deputy"));
        assertThat(log())
                .endsWith(an.listing("deputy").bytes(), an.rulingBy("deputy").bytes());
    }

    @Test
    void refusesWhatARetiredKeySignsFromThenOnAndKeepsWhatItSignedBefore() {
        tell(an.edition(), an.listing("deputy"), an.rulingBy("deputy"));
        tell(an.retiring("deputy"));
        tell(an.ruling("CANCEL", "deputy"));
        assertThat(log())
                .endsWith(an.rulingBy("deputy").bytes(), an.retiring("deputy").bytes());
        tell(an.listing("another"), an.ruling("CANCEL", "another"));
        assertThat(log()).endsWith(an.ruling("CANCEL", "another").bytes());
    }

    @Test
    void letsAKeyGoAfterWhatItSignedThatWaitsWithIt() {
        tell(an.edition(), an.listing("deputy"));
        tell(an.retiring("deputy"), an.rulingBy("deputy"));
        assertThat(log())
                .endsWith(an.rulingBy("deputy").bytes(), an.retiring("deputy").bytes());
    }

    @Test
    void letsNothingThatCannotStandKeepAKeyFromGoing() {
        tell(an.edition(), an.listing("deputy"));
        tell(an.retiring("deputy"), an.ruling("RESUME", "deputy"));
        assertThat(log()).endsWith(an.retiring("deputy").bytes());
    }

    @Test
    void letsNothingWaitForAKeyEntryThatIsNotInItsForm() {
        tell(an.edition(), an.listing("deputy"));
        tell(an.listingNothing(), an.rulingBy("deputy"));
        assertThat(log()).hasSize(3).endsWith(an.rulingBy("deputy").bytes());
    }

    @Test
    void letsAResumptionWaitForTheSuspension() {
        tell(an.edition(), an.listing("deputy"), an.ruling("RESUME", "deputy"));
        assertThat(log()).hasSize(2);
        tell(an.ruling("SUSPEND", "deputy"));
        assertThat(log())
                .endsWith(
                        an.ruling("SUSPEND", "deputy").bytes(),
                        an.ruling("RESUME", "deputy").bytes());
    }

    @Test
    void letsSeedsWaitForWhatCouldBeMadeToSuitThem() {
        withCourse(false, true);
        Entry paper = an.paper("members", 1);
        tell(an.edition(), an.nominations(), an.lot("cut"), an.lot("count"));
        assertThat(log()).hasSize(2);
        tell(an.candidates());
        assertThat(log()).endsWith(an.candidates().bytes(), an.lot("cut").bytes());
        tell(an.shortlist(), paper);
        assertThat(log()).endsWith(paper.bytes());
        tell(an.seal(paper));
        assertThat(log()).endsWith(an.seal(paper).bytes(), an.lot("count").bytes());
    }

    @Test
    void letsSeedsForAJurysCountWaitForItsCards() {
        withCourse(true, false);
        tell(an.edition(), an.lot("count"));
        assertThat(log()).hasSize(1);
        tell(an.jury());
        assertThat(log()).endsWith(an.jury().bytes(), an.lot("count").bytes());
    }

    @Test
    void letsAPaperWaitForTheJuryOnlyWhereThereIsOne() {
        withCourse(true, true);
        tell(an.edition(), an.nominations(), an.candidates(), an.shortlist(), an.paper("members", 1));
        assertThat(log()).hasSize(4);
        withCourse(false, true);
        tell();
        assertThat(log()).hasSize(5);
    }

    @Test
    void letsTheRollKeyWaitForTheSealOfEveryPaperThatIsVotedOn() {
        Entry replaced = an.paper("members", 1);
        Entry corrected = an.paper("members", 2);
        Entry other = an.paper("universities", 1);
        withCourse(false, true);
        tell(an.edition(), an.nominations(), an.candidates(), an.shortlist(), replaced);
        tell(corrected);
        tell(other, an.rollKey(), an.seal(corrected));
        assertThat(log()).doesNotContain(an.rollKey().bytes());
        tell(an.seal(other));
        assertThat(log()).endsWith(an.seal(other).bytes(), an.rollKey().bytes());
    }

    @Test
    void letsAnEnvelopeWithoutAVoteWaitForTheJuryIfThereIsOne() {
        withCourse(true, false);
        tell(an.edition(), an.envelope());
        assertThat(log()).hasSize(1);
        tell(an.jury());
        assertThat(log()).isEqualTo(bytes(an.edition(), an.jury(), an.envelope()));
    }

    @Test
    void needsNothingButTheEditionForTheEnvelopeOfADirectAward() {
        withCourse(false, false);
        tell(an.edition(), an.envelope(), an.result(1));
        assertThat(log()).isEqualTo(bytes(an.edition(), an.envelope(), an.result(1)));
    }

    @Test
    void reportsAnIncidentOnce() {
        ReportIncident reporting = new ReportIncident(store, _ -> AnEdition.key("log"), taking);
        reporting.report("ecc-2020", "close-late", "before there is a log");
        assertThat(entries.waiting()).isEmpty();
        tell(an.edition());
        reporting.report("ecc-2020", "close-late", "The box is late.");
        tell();
        reporting.report("ecc-2020", "close-late", "The box is late.");
        tell();
        assertThat(log()).hasSize(2);
        Entry incident = Entry.parse(log().getLast().toArray());
        assertThat(incident.type()).isEqualTo("incident");
        assertThat(incident.json().text("text")).isEqualTo("The box is late.");
        assertThat(incident.isSignedWell()).isTrue();
    }

    @Test
    void refusesWhatCanNeverStandInTheLog() {
        Entry good = an.edition();
        refuses("ecc-2021", good.bytes(), "another log");
        refuses("ecc-2020", Bytes.utf8("{}\n"), "FIELD|field|entry");
        refuses("ecc-2020", otherSignature(good), "signature");
        refuses("ecc-2020", new AnEdition(AnEdition.key("forger")).edition().bytes(), "another key");
        refuses("ecc-2020", new AnEdition(AnEdition.key("forger")).nominations().bytes(), "own to sign");
        Entry ballot = AnEdition.body(AnEdition.LOG, "ballot", _ -> {}).signedBy(AnEdition.key("voter"));
        refuses("ecc-2020", ballot.bytes(), "no type");
        assertThat(entries.waiting()).isEmpty();
    }

    private static Bytes otherSignature(Entry entry) {
        Entry other = AnEdition.body(AnEdition.LOG, "rulebook", _ -> {}).signedBy(AnEdition.key("officer"));
        return entry.body().with(other.signatures()).bytes();
    }

    private void refuses(String edition, Bytes entry, String reason) {
        assertThat(taking.take(edition, entry))
                .isInstanceOfSatisfying(
                        TakeEntry.Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).containsPattern(reason));
    }
}
