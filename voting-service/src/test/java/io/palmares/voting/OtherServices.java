package io.palmares.voting;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.CandidatesFrozen;
import io.palmares.contracts.event.CountingKeyMade;
import io.palmares.contracts.event.EditionPublished;
import io.palmares.contracts.event.Event;
import io.palmares.contracts.event.FrozenCandidate;
import io.palmares.contracts.event.PaperSigned;
import io.palmares.contracts.event.RollFrozen;
import io.palmares.contracts.event.RollPart;
import io.palmares.contracts.event.RulingMade;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.contracts.event.Timetable;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Criterion;
import io.palmares.contracts.rulebook.ElectorClass;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.LocalTimetable;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.OwnCandidate;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.contracts.rulebook.Vote;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.Signature;
import io.palmares.messaging.Cause;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.Subject;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.events.KafkaPublisher;
import io.palmares.messaging.events.Sending;
import io.palmares.voting.ballot.AVote;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What nominations- and results-service tell of the vote, on the real topics.
public final class OtherServices {
    private static final String EDITION = AVote.CATEGORY.edition();
    private static final String CATEGORY = AVote.CATEGORY.category();
    private static final String CLASS = AVote.BOX.electorClass();
    private static final Instant START = Instant.parse("2020-09-01T08:00:00Z");

    private final AVote vote;
    private final KafkaPublisher broker;
    private final EventJson json = new EventJson();
    private final Map<String, Long> sequences = new HashMap<>();

    public OtherServices(AVote vote, RunningService service) {
        this.vote = vote;
        this.broker = new KafkaPublisher(service.bean(Sending.class), "test");
    }

    /// Everything that a paper needs.
    public void tellParts() {
        publishEdition(AVote.OPENS, AVote.CLOSES);
        freezeCandidates();
        publishShortlist();
        makeCountingKey();
        freezeRoll(1, vote.keys());
    }

    public void publishEdition(Instant opens, Instant closes) {
        publishEdition(opens, closes, null);
    }

    public void publishEdition(Instant opens, Instant closes, @Nullable String entry) {
        Timetable timetable = new Timetable(
                CATEGORY, START, START, START, START, opens, closes, Instant.parse("2020-11-11T11:00:00Z"));
        send(
                Contracts.EDITION_PUBLISHED,
                "edition/" + EDITION,
                EDITION,
                new EditionPublished(
                        EDITION,
                        "european-cluster-awards",
                        1,
                        AVote.hash("rulebook").toString(),
                        json.write(rulebook()),
                        "awards.example",
                        List.of(timetable),
                        null,
                        entry));
    }

    private static Rulebook rulebook() {
        LocalTimetable times = new LocalTimetable(null, null, null, null, null, null, null);
        Category category = new Category(
                CATEGORY,
                Map.of("en", "Cluster Manager of the Year"),
                Preset.JURY_SHORTLIST_THEN_VOTE,
                NomineeKind.PERSON,
                null,
                List.of(),
                true,
                null,
                jury(),
                3,
                new Vote(Vote.Method.PLURALITY, false, null, null, 64),
                null,
                List.of(TieRule.EX_AEQUO),
                Category.Vacancy.VACANT);
        return new Rulebook(
                EDITION,
                "european-cluster-awards",
                Map.of("en", "European Cluster Awards"),
                List.of("en"),
                "Europe/Brussels",
                true,
                times,
                List.of(new ElectorClass(CLASS, Map.of("en", "Members"), "1", ElectorClass.Electors.MEMBERS)),
                OwnCandidate.WITHHOLD,
                2,
                1,
                3,
                12,
                14,
                List.of(),
                List.of(category));
    }

    private static Jury jury() {
        Criterion criterion = new Criterion("impact", Map.of("en", "Impact"), 100, 5, 1);
        return new Jury(List.of(criterion), Jury.Aggregate.MEAN, null, null, null, null, null, false);
    }

    public void freezeCandidates() {
        List<FrozenCandidate> candidates = AVote.FINALISTS.stream()
                .map(id -> new FrozenCandidate(id, "n-" + id, AVote.hash(id).toString(), List.of()))
                .toList();
        send(
                Contracts.CANDIDATES_FROZEN,
                "category/" + AVote.CATEGORY,
                AVote.CATEGORY.toString(),
                new CandidatesFrozen(EDITION, CATEGORY, AVote.hash("rulebook").toString(), candidates, null));
    }

    public void publishShortlist() {
        send(
                Contracts.SHORTLIST_PUBLISHED,
                "jury/" + AVote.CATEGORY,
                AVote.CATEGORY.toString(),
                new ShortlistPublished(
                        EDITION, CATEGORY, AVote.FINALISTS, List.of(), AVote.SHORTLIST.toString(), null));
    }

    public void makeCountingKey() {
        send(
                Contracts.COUNTING_KEY_MADE,
                "result/" + AVote.CATEGORY,
                AVote.CATEGORY.toString(),
                new CountingKeyMade(
                        EDITION, CATEGORY, vote.counting.publicKey().bytes().toString(), AVote.SHORTLIST.toString()));
    }

    /// In parts of 30 keys.
    public void freezeRoll(int version, List<PublicKey> keys) {
        int parts = (keys.size() + 29) / 30;
        for (int part = 0; part < parts; part++) {
            List<String> some = keys.subList(part * 30, Math.min(keys.size(), part * 30 + 30)).stream()
                    .map(PublicKey::toString)
                    .toList();
            tellRoll(Contracts.ROLL_PART, new RollPart(EDITION, CATEGORY, CLASS, null, version, part + 1, parts, some));
        }
        freezeRoll(version, keys.size(), ItemList.ofKeys(keys).root(), parts);
    }

    public void freezeRoll(int version, int size, Hash root, int parts) {
        tellRoll(
                Contracts.ROLL_FROZEN,
                new RollFrozen(EDITION, CATEGORY, CLASS, null, version, "1", parts, size, root.toString(), 0, null));
    }

    private <E extends Event> void tellRoll(Contract<E> contract, E event) {
        send(contract, "electorate/" + AVote.CATEGORY, AVote.CATEGORY.toString(), event);
    }

    public void sign(Hash body, Signature signature) {
        send(
                Contracts.PAPER_SIGNED,
                "result/" + AVote.CATEGORY,
                AVote.CATEGORY.toString(),
                new PaperSigned(
                        EDITION,
                        CATEGORY,
                        CLASS,
                        null,
                        body.toString(),
                        signature.key().toString(),
                        signature.value().toString()));
    }

    public void rule(RulingMade ruling) {
        send(Contracts.RULING_MADE, "ruling/" + ruling.ruling(), AVote.CATEGORY.toString(), ruling);
    }

    public <E extends Event> PendingEvent send(Contract<E> contract, String subject, String key, E data) {
        PendingEvent event = new PendingEvent(
                UUID.randomUUID().toString(),
                new EventKind(contract.type(), contract.topic()),
                new Subject(subject, key),
                sequences.merge(subject, 1L, Long::sum),
                Instant.parse("2020-10-01T08:00:00Z"),
                null,
                Cause.UNKNOWN,
                json.write(data));
        again(event);
        return event;
    }

    /// Sends an event, perhaps not for the first time.
    public void again(PendingEvent event) {
        broker.publish(event);
    }
}
