package io.palmares.voting.jury;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import io.palmares.ledger.Lot;
import io.palmares.ledger.SaltedHash;
import io.palmares.messaging.Cause;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Subject;
import io.palmares.testkit.MovableClock;
import io.palmares.voting.jury.FillScorecard.CardId;
import io.palmares.voting.jury.JuryEdition.Window;
import io.palmares.voting.jury.JuryStores.MemoryRooms;
import io.palmares.web.caller.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A category's jury at work, in memory: jurors `j1`, `j2` … of organisations `o1`, `o2` …, `j1` in the chair.
final class AJury {
    static final JuryId ID = new JuryId("ecc-2020", "cluster-manager");
    static final Instant DEADLINE = Instant.parse("2020-10-04T21:59:00Z");
    static final Instant OPENS = Instant.parse("2020-10-19T07:00:00Z");
    static final String HASH = "rulebook-hash";
    static final Bytes SALT = Bytes.of(new byte[32]);
    static final Officer OFFICER = new Officer(new By("ro", Role.RETURNING_OFFICER), null);

    final JuryStores stores;
    final MovableClock clock = MovableClock.at("2020-09-20T08:00:00Z");
    final HeldKeys keys = new HeldKeys();

    @Nullable
    Lot lot;

    final Rules rules;
    final LearnJury learn;
    final DeclareConflict declaring;
    final FillScorecard filling;
    final PublishShortlist publishing;
    final ReopenScorecard reopening;
    final AskChair asking;
    private final AtomicInteger names = new AtomicInteger();
    private final Map<String, Long> sequences = new HashMap<>();

    AJury(Rulebook rulebook) {
        this(rulebook, JuryStores.inMemory());
    }

    AJury(Rulebook rulebook, JuryStores stores) {
        this.stores = stores;
        rules = new Rules(stores.editions(), _ -> rulebook);
        JuryEntries entries = new JuryEntries(rules, keys);
        learn = new LearnJury(stores.rooms(), rules, entries, clock);
        declaring = new DeclareConflict(stores.rooms(), rules, clock);
        filling = new FillScorecard(stores.rooms(), rules, clock, () -> "card" + names.incrementAndGet());
        publishing =
                new PublishShortlist(stores.rooms(), rules, entries, _ -> Optional.ofNullable(lot), () -> SALT, clock);
        reopening = new ReopenScorecard(stores.rooms(), rules, clock);
        asking = new AskChair(stores.rooms(), rules, entries);
    }

    /// With jurors seated and candidates frozen.
    static AJury of(Rulebook rulebook, int jurors, String... candidates) {
        AJury jury = new AJury(rulebook);
        jury.publishRulebook();
        jury.seat(jurors);
        jury.freeze(List.of(candidates).stream().map(c -> contender(c)).toList());
        return jury;
    }

    void publishRulebook() {
        Window window = new Window(ID.category(), DEADLINE, OPENS);
        new LearnRules(stores.editions())
                .published(
                        next("edition/ecc-2020"),
                        new LearnRules.Version("ecc-2020", HASH, "{}", List.of(window), "awards.example"));
    }

    void seat(int jurors) {
        learn.panelAppointed(
                ID,
                next("category/" + ID),
                java.util.stream.IntStream.rangeClosed(1, jurors)
                        .mapToObj(i -> new Seat("j" + i, "o" + i, i == 1))
                        .toList());
    }

    void freeze(List<Contender> contenders) {
        learn.candidatesFrozen(ID, next("category/" + ID), HASH, contenders);
    }

    static Contender contender(String id, Contender.Tie... ties) {
        return new Contender(id, "n-" + id, label(id), List.of(ties));
    }

    static String record(String id) {
        return Json.object(o -> {
                    o.put("kind", Json.of("PERSON"));
                    o.put("name", Json.of("Candidate " + id));
                })
                .canonical()
                .asUtf8();
    }

    static String label(String id) {
        return SaltedHash.of(SaltedHash.Kind.LABEL, SALT, Bytes.utf8(record(id)))
                .toString();
    }

    void tellProfile(String id) {
        tellProfile(id, FileParts.none());
    }

    void tellProfile(String id, FileParts file) {
        learnProfile().changed(next("nominee/n-" + id), profile(id, file));
    }

    LearnProfile learnProfile() {
        return new LearnProfile(stores.profiles(), stores.written());
    }

    static LearnProfile.Told profile(String id, FileParts file) {
        return new LearnProfile.Told("n-" + id, label(id), SALT.toString(), record(id), file);
    }

    /// What one nominator wrote.
    static FileParts file(String achievements) {
        String answers = Json.object(o -> o.put("achievements", Json.of(achievements)))
                .canonical()
                .asUtf8();
        return new FileParts(List.of(new FilePart(false, ID.category(), Map.of(), null, answers)), 0);
    }

    EventHeaders next(String subject) {
        return event(subject, sequences.merge(subject, 1L, Long::sum));
    }

    static EventHeaders event(String subject, long sequence) {
        return new EventHeaders(
                subject + "#" + sequence,
                "test",
                "test",
                new Subject(subject, ID.toString()),
                sequence,
                Instant.EPOCH,
                null,
                Cause.UNKNOWN);
    }

    void rule(JuryRuling ruling) {
        learn.ruled(ID, next("ruling/r" + names.incrementAndGet()), ruling);
    }

    JuryRoom room() {
        return stores.rooms().find(ID).map(Kept::state).orElseThrow();
    }

    List<JuryFact> told() {
        return ((MemoryRooms) stores.rooms()).told();
    }

    Outcome<Kept<JuryRoom>> declare(String juror, String candidate, Conflict conflict) {
        return declaring.declare(ID, juror, candidate, new DeclareConflict.Statement(conflict, null), Ask.plain());
    }

    void declareNone(String... jurors) {
        for (String juror : jurors) {
            room().bench().standing().forEach(c -> declare(juror, c.candidate(), Conflict.NONE));
        }
    }

    Outcome<Kept<JuryRoom>> fill(String juror, String candidate, int... scores) {
        return filling.fill(card(juror, candidate), entries(scores), version(juror, candidate), Ask.plain());
    }

    static FillScorecard.Entries entries(int... scores) {
        Map<String, Integer> byCriterion = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            byCriterion.put(ARulebook.CRITERIA.get(i), scores[i]);
        }
        return new FillScorecard.Entries(byCriterion, null);
    }

    long version(String juror, String candidate) {
        return room().card(juror, candidate).map(Scorecard::version).orElse(0L);
    }

    Outcome<Kept<JuryRoom>> submit(String juror, String candidate) {
        return filling.submit(card(juror, candidate), Ask.plain());
    }

    static CardId card(String juror, String candidate) {
        return new CardId(ID, juror, candidate);
    }

    /// Declares, fills and submits.
    void score(String juror, String candidate, int... scores) {
        declare(juror, candidate, Conflict.NONE);
        done(fill(juror, candidate, scores));
        done(submit(juror, candidate));
    }

    /// Every juror who may and has not gives the candidate the same score for every criterion.
    void allGive(String candidate, int score) {
        Contender contender = room().bench().candidate(candidate).orElseThrow();
        room().bench().panel().stream()
                .filter(seat -> room().cardState(seat, contender).isWritable())
                .forEach(seat -> score(seat.person(), candidate, score, score, score));
    }

    static Officer chair() {
        return new Officer(new By("j1", Role.CHAIR), "o1");
    }

    /// Both officers agree.
    Outcome<Kept<JuryRoom>> publish() {
        Outcome<Kept<JuryRoom>> proposed = publishing.propose(ID, OFFICER, Ask.plain());
        return proposed.then(kept -> publishing.approve(ID, chair(), payloadHash(kept), Ask.plain()));
    }

    static String payloadHash(Kept<JuryRoom> kept) {
        return Objects.requireNonNull(kept.state().proposal()).payloadHash();
    }

    PublishedShortlist shortlist() {
        return Objects.requireNonNull(room().shortlist());
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?> done -> throw new AssertionError("done: " + done);
            case Refused<?>(Refusal refusal) -> refusal;
        };
    }
}
