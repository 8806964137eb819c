package io.palmares.voting;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.CandidatesFrozen;
import io.palmares.contracts.event.EditionPublished;
import io.palmares.contracts.event.Event;
import io.palmares.contracts.event.FrozenCandidate;
import io.palmares.contracts.event.NomineeFile;
import io.palmares.contracts.event.PanelAppointed;
import io.palmares.contracts.event.PanelMember;
import io.palmares.contracts.event.ProfileChanged;
import io.palmares.contracts.event.Relation;
import io.palmares.contracts.event.RelationKind;
import io.palmares.contracts.event.Timetable;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import io.palmares.ledger.SaltedHash;
import io.palmares.messaging.Cause;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.Subject;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.events.KafkaPublisher;
import io.palmares.messaging.events.Sending;
import io.palmares.voting.jury.ARulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Tells the jury what nominations-service would, and hears what the jury tells.
final class JuryEvents {
    private static final String EDITION = "ecc-2020";
    private static final Bytes SALT = Bytes.of(new byte[32]);
    private static final String HASH =
            SaltedHash.of(SaltedHash.Kind.TEXT, SALT, SALT).toString();
    private final KafkaPublisher broker;
    private final String servers;
    private final String topic;
    private final EventJson json = new EventJson();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Category> categories = new ArrayList<>();

    JuryEvents(RunningService service) {
        this.broker = new KafkaPublisher(service.bean(Sending.class), "test");
        this.servers = service.property("spring.kafka.bootstrap-servers");
        this.topic = service.property("palmares.messaging.namespace") + Topics.SHORTLISTS;
    }

    /// Someone tied to a candidate.
    record Related(RelationKind kind, String id) {}

    /// Adds a category with a jury to the edition.
    synchronized void publishRulebook(String category) {
        Rulebook rulebook = ARulebook.withJury().build();
        Category model = rulebook.categories().getFirst();
        categories.add(new Category(
                category,
                model.title(),
                model.preset(),
                model.nomineeKind(),
                null,
                model.eligibility(),
                true,
                null,
                model.jury(),
                3,
                model.vote(),
                null,
                model.tieLadder(),
                model.vacant()));
        Rulebook whole = new Rulebook(
                EDITION,
                rulebook.programme(),
                rulebook.title(),
                rulebook.languages(),
                rulebook.zone(),
                true,
                rulebook.timetable(),
                rulebook.classes(),
                rulebook.ownCandidate(),
                2,
                1,
                3,
                12,
                14,
                rulebook.deputies(),
                categories);
        int version = categories.size();
        send(
                Contracts.EDITION_PUBLISHED,
                "edition/" + EDITION,
                EDITION,
                new EditionPublished(
                        EDITION,
                        rulebook.programme(),
                        version,
                        HASH,
                        json.write(whole),
                        "awards.example",
                        categories.stream().map(c -> timetable(c.id())).toList(),
                        version == 1 ? null : "another category",
                        null));
    }

    private static Timetable timetable(String category) {
        Instant start = Instant.parse("2020-09-01T08:00:00Z");
        return new Timetable(
                category,
                start,
                start,
                start,
                Instant.parse("2020-10-04T21:59:00Z"),
                Instant.parse("2020-10-19T07:00:00Z"),
                Instant.parse("2020-11-09T17:00:00Z"),
                Instant.parse("2020-11-11T10:00:00Z"));
    }

    void appointPanel(String category, int jurors) {
        List<PanelMember> members = IntStream.rangeClosed(1, jurors)
                .mapToObj(i -> new PanelMember("j" + i, "o" + i, i == 1))
                .toList();
        tell(Contracts.PANEL_APPOINTED, category, new PanelAppointed(EDITION, category, 1, members));
    }

    void freezeCandidates(String category, List<String> ids, Map<String, Related> related) {
        List<FrozenCandidate> candidates = ids.stream()
                .map(id -> new FrozenCandidate(id, nominee(category, id), label(id), relations(related, id)))
                .toList();
        tell(Contracts.CANDIDATES_FROZEN, category, new CandidatesFrozen(EDITION, category, HASH, candidates, null));
    }

    private static List<Relation> relations(Map<String, Related> related, String id) {
        Related one = related.get(id);
        return one == null ? List.of() : List.of(new Relation(one.kind(), one.id()));
    }

    private static String nominee(String category, String id) {
        return "n-" + category + "-" + id;
    }

    void tellProfile(String category, String id) {
        tellProfile(category, id, null);
    }

    void tellProfile(String category, String id, @Nullable NomineeFile file) {
        String nominee = nominee(category, id);
        send(
                Contracts.PROFILE_CHANGED,
                "nominee/" + nominee,
                nominee,
                new ProfileChanged(EDITION, category, nominee, id, label(id), SALT.toString(), record(id), file));
    }

    void eraseProfile(String category, String id) {
        String nominee = nominee(category, id);
        publish(Contracts.PROFILE_CHANGED, "nominee/" + nominee, nominee, null);
    }

    private static String record(String id) {
        return Json.object(o -> {
                    o.put("kind", Json.of("PERSON"));
                    o.put("name", Json.of("Candidate " + id));
                })
                .canonical()
                .asUtf8();
    }

    private static String label(String id) {
        return SaltedHash.of(SaltedHash.Kind.LABEL, SALT, Bytes.utf8(record(id)))
                .toString();
    }

    <E extends Event> void tell(Contract<E> contract, String category, E event) {
        send(contract, "category/" + EDITION + ":" + category, EDITION + ":" + category, event);
    }

    private <E extends Event> void send(Contract<E> contract, String subject, String key, E data) {
        publish(contract, subject, key, json.write(data));
    }

    private void publish(Contract<?> contract, String subject, String key, @Nullable String data) {
        broker.publish(new PendingEvent(
                UUID.randomUUID().toString(),
                new EventKind(contract.type(), contract.topic()),
                new Subject(subject, key),
                sequences.merge(subject, 1L, Long::sum),
                Instant.parse("2020-09-15T08:00:00Z"),
                null,
                Cause.UNKNOWN,
                data));
    }

    /// The values of all events of a category's jury so far.
    List<String> told(String category) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<String> values = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> {
                    if (r.key().equals(EDITION + ":" + category)) {
                        values.add(r.value());
                    }
                });
            }
            return values;
        }
    }
}
