package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.palmares.booth.Ballot;
import io.palmares.booth.FrozenPaper;
import io.palmares.voting.RunningService.Installation;
import io.palmares.voting.ballot.AVote;
import io.palmares.voting.ballot.BallotStores;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.DraftPapers;
import io.palmares.voting.ballot.FreezePaper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// An insider who gets one dump after the close, of every document in the order of `_id`, every topic and every line of
/// the log, and who saw in which order thirty people came to vote.
@ExtendWith(OutputCaptureExtension.class)
class LinkingVotersTest {
    private static final int VOTERS = 30;

    /// What a random order of thirty exceeds in one of a thousand cases.
    private static final double CHANCE = 0.57;

    private final Installation installation = Installation.fresh();
    private final RunningService service = RunningService.of(installation);
    private final BallotStores stores = service.bean(BallotStores.class);
    private final Http http = Http.to(service);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void isNoBetterThanGuessing(CapturedOutput output) {
        List<Ballot> cast = vote();
        Map<String, List<String>> dump = new LinkedHashMap<>(documents());
        dump.putAll(topics());
        dump.put("log lines", List.of(output.getAll()));
        assertThat(dump).containsKeys("ballots", "log_tiles", "awards.ballot-boxes");
        dump.forEach((where, texts) -> {
            double correlation = correlation(order(texts, cast));
            assertThat(Math.abs(correlation)).as(where).isLessThan(CHANCE);
        });
        assertThat(order(dump.getOrDefault("ballots", List.of()), cast)).hasSize(VOTERS);
        assertThat(order(dump.getOrDefault("log_tiles", List.of()), cast)).hasSize(VOTERS);
        assertThat(order(dump.get("log lines"), cast)).isEmpty();
    }

    @Test
    void seesThatAnOrderTells() {
        List<Integer> asCast = IntStream.range(0, VOTERS).boxed().toList();
        assertThat(correlation(asCast)).isEqualTo(1);
        assertThat(correlation(asCast.reversed())).isEqualTo(-1);
    }

    private List<Ballot> vote() {
        installation.moveTo(AVote.ROLL_HEARD);
        AVote vote = new AVote(VOTERS);
        FrozenPaper paper = vote.freeze(stores, service.bean(DraftPapers.class), service.bean(FreezePaper.class));
        List<Ballot> ballots =
                vote.rights.stream().map(right -> vote.ballot(right, paper)).toList();
        installation.moveTo(AVote.OPENS);
        eventually(() -> assertThat(AVote.box(stores).state()).isInstanceOf(BoxState.Open.class));
        ballots.forEach(ballot -> assertThat(http.cast(ballot).statusCode()).isEqualTo(201));
        installation.moveTo(AVote.CLOSES);
        eventually(() -> assertThat(AVote.box(stores).state()).isInstanceOf(BoxState.Sealed.class));
        return ballots;
    }

    /// The numbers of the voters whose key or leaf is there, in the order in which they are first seen.
    private static List<Integer> order(List<String> texts, List<Ballot> cast) {
        String all = String.join("\n", texts);
        Map<Integer, Integer> first = new LinkedHashMap<>();
        for (int voter = 0; voter < cast.size(); voter++) {
            Ballot ballot = cast.get(voter);
            for (String trace : List.of(
                    ballot.key().toString(),
                    ballot.leaf().toString(),
                    new String(ballot.leaf().toArray(), StandardCharsets.ISO_8859_1))) {
                int at = all.indexOf(trace);
                if (at >= 0) {
                    first.merge(voter, at, Math::min);
                }
            }
        }
        return first.keySet().stream().sorted(Comparator.comparing(first::get)).toList();
    }

    /// Spearman's, between the order that was found and the one in which they came; 0 for what shows too few.
    private static double correlation(List<Integer> order) {
        int n = order.size();
        if (n < 10) {
            return 0;
        }
        List<Integer> sorted = order.stream().sorted().toList();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += Math.pow(i - sorted.indexOf(order.get(i)), 2);
        }
        return 1 - 6 * squares / (n * (Math.pow(n, 2) - 1));
    }

    private Map<String, List<String>> documents() {
        Map<String, List<String>> dump = new LinkedHashMap<>();
        try (MongoClient client = MongoClients.create(installation.stack().mongoUri())) {
            for (String side : List.of("-box", "-jury")) {
                MongoDatabase database = client.getDatabase(installation.name() + side);
                for (String collection : database.listCollectionNames()) {
                    List<Document> all = database.getCollection(collection)
                            .find()
                            .sort(new Document("_id", 1))
                            .into(new ArrayList<>());
                    dump.merge(
                            collection,
                            all.stream().map(LinkingVotersTest::text).toList(),
                            (a, b) -> {
                                List<String> both = new ArrayList<>(a);
                                both.addAll(b);
                                return both;
                            });
                    if (collection.equals("ballots")) {
                        all.forEach(LinkingVotersTest::tellsNoTime);
                    }
                }
            }
        }
        return dump;
    }

    private static void tellsNoTime(Document ballot) {
        assertThat(ballot.keySet())
                .containsExactlyInAnyOrder("_id", "paper", "leaf", "code", "entry", "place", "index");
        assertThat(ballot.values()).noneMatch(value -> value instanceof Date || value instanceof ObjectId);
    }

    private static String text(Object value) {
        return switch (value) {
            case Document document -> text(new ArrayList<>(document.values()));
            case List<?> list ->
                String.join(" ", list.stream().map(LinkingVotersTest::text).toList());
            case Binary binary -> new String(binary.getData(), StandardCharsets.ISO_8859_1);
            case null -> "";
            default -> String.valueOf(value);
        };
    }

    private Map<String, List<String>> topics() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", installation.stack().bootstrapServers());
        String prefix = installation.name() + "-";
        Map<String, List<String>> dump = new LinkedHashMap<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith(prefix))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    dump.computeIfAbsent(record.topic().substring(prefix.length()), _ -> new ArrayList<>())
                            .add(String.valueOf(record.value()));
                }
            }
        }
        return dump;
    }
}
