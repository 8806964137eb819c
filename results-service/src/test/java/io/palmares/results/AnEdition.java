package io.palmares.results;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.PublicRecord;
import io.palmares.contracts.event.CandidatesFrozen;
import io.palmares.contracts.event.CategoryMoved;
import io.palmares.contracts.event.CategoryState;
import io.palmares.contracts.event.DirectAwardDecided;
import io.palmares.contracts.event.EditionPublished;
import io.palmares.contracts.event.Event;
import io.palmares.contracts.event.FilePart;
import io.palmares.contracts.event.FilePartSource;
import io.palmares.contracts.event.FrozenCandidate;
import io.palmares.contracts.event.LotPurpose;
import io.palmares.contracts.event.LotRevealed;
import io.palmares.contracts.event.NomineeFile;
import io.palmares.contracts.event.ProfileChanged;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.RulingMade;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.contracts.event.Timetable;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.Lot;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SaltedHash;
import io.palmares.ledger.SigningKey;
import io.palmares.messaging.Cause;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.Subject;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.events.KafkaPublisher;
import io.palmares.messaging.events.Sending;
import io.palmares.messaging.relay.Publisher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/// What the other services tell of one edition.
public final class AnEdition {
    /// What the jury reads, and this service must not keep.
    public static final String FOR_THE_JURY = "For the jury alone.";

    private static final NomineeFile FILE = new NomineeFile(
            List.of(new FilePart(
                    FilePartSource.NOMINATION,
                    "manager",
                    Map.of("en", FOR_THE_JURY),
                    null,
                    "{\"a\":\"" + FOR_THE_JURY + "\"}")),
            0);
    public static final Instant OPENS = Instant.parse("2020-10-20T08:00:00Z");
    public static final Instant CLOSES = Instant.parse("2020-11-06T16:00:00Z");
    public static final Instant EMBARGO = Instant.parse("2020-11-11T11:00:00Z");
    private static final Instant START = Instant.parse("2020-02-01T08:00:00Z");
    public static final SigningKey LOG_KEY = SigningKey.ofSeed(hash("log").bytes());
    public static final List<Bytes> SEEDS =
            List.of(hash("first seed").bytes(), hash("second seed").bytes());
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final Publisher broker;
    private final EventJson json = new EventJson();
    private final Map<String, Long> sequences = new HashMap<>();
    public final String id;

    private AnEdition(String id, Publisher broker) {
        this.id = id;
        this.broker = broker;
    }

    static AnEdition fresh(ApplicationContext context) {
        return told(new KafkaPublisher(context.getBean(Sending.class), "test"));
    }

    /// One that no other test has.
    public static AnEdition told(Publisher broker) {
        return told(broker, "ecc-" + (2000 + NUMBERS.incrementAndGet()));
    }

    public static AnEdition told(Publisher broker, String id) {
        return new AnEdition(id, broker);
    }

    public static Hash hash(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public String path() {
        return "/api/public/v1/editions/" + id;
    }

    public String path(String category) {
        return path() + "/categories/" + category;
    }

    public AnEdition published() {
        publish(1, EMBARGO);
        return this;
    }

    public PendingEvent publish(int version, Instant embargo) {
        PendingEvent event = nextVersion(version, embargo);
        again(event);
        return event;
    }

    /// Not sent yet.
    public PendingEvent nextVersion(int version, Instant embargo) {
        List<Timetable> times = TestRulebooks.ofEdition(id).categories().stream()
                .map(category -> new Timetable(category.id(), START, START, START, START, OPENS, CLOSES, embargo))
                .toList();
        String text = rulebook();
        return next(
                Contracts.EDITION_PUBLISHED,
                "edition/" + id,
                id,
                new EditionPublished(
                        id,
                        "european-cluster-awards",
                        version,
                        hash(text).toString(),
                        text,
                        "awards.example",
                        times,
                        version == 1 ? null : "The ceremony moved.",
                        version == 1 ? entry() : null));
    }

    /// What the log begins with, as far as it is read here.
    private String entry() {
        return new EntryBody(Json.object(o -> {
                    o.put("v", Json.of(EntryBody.VERSION));
                    o.put("t", Json.of("edition"));
                    o.put("log", Json.of(Origin.edition("awards.example", id).value()));
                    o.put("keys", Json.object(keys -> keys.put("log", Json.of(LOG_KEY.publicKey()))));
                    o.put("lotSeeds", Json.of(List.of(Json.object(lot -> {
                        lot.put("category", Json.of("manager"));
                        lot.put("cut", Json.of(List.of()));
                        lot.put(
                                "count",
                                Json.of(SEEDS.stream()
                                        .map(seed -> Json.of(Lot.commitment(seed)))
                                        .toList()));
                    }))));
                }))
                .signedBy(LOG_KEY)
                .bytes()
                .base64Url();
    }

    public PendingEvent revealLot(String category, List<Bytes> seeds) {
        return tell(
                Contracts.LOT_REVEALED,
                "lot",
                category,
                new LotRevealed(
                        id,
                        category,
                        LotPurpose.COUNT,
                        seeds.stream().map(Bytes::base64Url).toList(),
                        null));
    }

    /// Canonical JSON.
    public String rulebook() {
        return CanonicalJson.read(json.write(TestRulebooks.ofEdition(id)).getBytes(StandardCharsets.UTF_8))
                .canonical()
                .asUtf8();
    }

    /// Candidates with these names.
    public AnEdition withCandidates(String category, String... names) {
        List<FrozenCandidate> candidates = List.of(names).stream()
                .map(name -> new FrozenCandidate(candidate(name), nominee(name), label(category, name), List.of()))
                .toList();
        tell(
                Contracts.CANDIDATES_FROZEN,
                "category",
                category,
                new CandidatesFrozen(id, category, hash("rulebook").toString(), candidates, null));
        for (String name : names) profile(category, name);
        return this;
    }

    public String nominee(String name) {
        return id + "-" + candidate(name);
    }

    /// The id on ballot papers of whoever is called so.
    public static String candidate(String name) {
        byte[] bytes = hash(name).bytes().toArray();
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) id.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(bytes[i] & 31));
        return id.toString();
    }

    public String label(String category, String name) {
        return SaltedHash.of(SaltedHash.Kind.LABEL, salt(name), Bytes.utf8(record(category, name)))
                .bytes()
                .base64Url();
    }

    private static Bytes salt(String name) {
        return hash("salt of " + name).bytes();
    }

    private String record(String category, String name) {
        PublicRecord is = new PublicRecord(
                "PERSON",
                name,
                "Cluster " + name,
                "AT",
                List.of(),
                Map.of("en", "For the work in " + category + "."),
                null,
                true);
        return CanonicalJson.read(json.write(is).getBytes(StandardCharsets.UTF_8))
                .canonical()
                .asUtf8();
    }

    public PendingEvent profile(String category, String name) {
        return send(
                Contracts.PROFILE_CHANGED,
                "nominee/" + nominee(name),
                nominee(name),
                new ProfileChanged(
                        id,
                        category,
                        nominee(name),
                        candidate(name),
                        label(category, name),
                        salt(name).base64Url(),
                        record(category, name),
                        FILE));
    }

    public void erase(String name) {
        String nominee = nominee(name);
        again(new PendingEvent(
                UUID.randomUUID().toString(),
                new EventKind(Contracts.PROFILE_CHANGED.type(), Contracts.PROFILE_CHANGED.topic()),
                new Subject("nominee/" + nominee, nominee),
                sequences.merge("nominee/" + nominee, 1L, Long::sum),
                Instant.parse("2020-12-01T08:00:00Z"),
                null,
                Cause.UNKNOWN,
                null));
    }

    public PendingEvent move(String category, CategoryState from, CategoryState to) {
        return tell(
                Contracts.CATEGORY_MOVED,
                "category",
                category,
                new CategoryMoved(
                        id,
                        category,
                        from,
                        to,
                        List.of("clock"),
                        "as planned",
                        START.plusSeconds(60L * sequences.getOrDefault("category/" + id + ":" + category, 0L))));
    }

    public PendingEvent shortlist(String category, String... names) {
        PendingEvent event = nextShortlist(category, names);
        again(event);
        return event;
    }

    /// Not sent yet.
    public PendingEvent nextShortlist(String category, String... names) {
        List<String> finalists =
                List.of(names).stream().map(name -> candidate(name)).sorted().toList();
        return next(
                Contracts.SHORTLIST_PUBLISHED,
                "jury/" + id + ":" + category,
                id + ":" + category,
                new ShortlistPublished(
                        id,
                        category,
                        finalists,
                        List.of(),
                        hash(finalists.toString()).toString(),
                        null));
    }

    public PendingEvent decideDirect(String category, String name) {
        profile(category, name);
        return tell(
                Contracts.DIRECT_AWARD_DECIDED,
                "category",
                category,
                new DirectAwardDecided(
                        id,
                        category,
                        nominee(name),
                        candidate(name),
                        label(category, name),
                        hash("citation").toString(),
                        EMBARGO));
    }

    public PendingEvent withdraw(String category, String name) {
        String ruling = "withdrawal-of-" + nominee(name);
        return send(
                Contracts.RULING_MADE,
                "ruling/" + ruling,
                id + ":" + category,
                new RulingMade(
                        id,
                        category,
                        null,
                        ruling,
                        RulingKind.WITHDRAW,
                        "R8",
                        "WITHDRAWN",
                        "At the nominee's own wish.",
                        null,
                        null,
                        candidate(name),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    public PendingEvent rule(String ruling, String category, RulingKind kind, String text) {
        return send(
                Contracts.RULING_MADE,
                "ruling/" + ruling,
                id + ":" + category,
                new RulingMade(
                        id, category, null, ruling, kind, "R7", "LATE", text, null, null, null, null, null, null, null,
                        null));
    }

    public PendingEvent extend(String ruling, String category, Instant until, String text) {
        return send(
                Contracts.RULING_MADE,
                "ruling/" + ruling,
                id + ":" + category,
                new RulingMade(
                        id,
                        category,
                        null,
                        ruling,
                        RulingKind.EXTEND,
                        "R7",
                        "LATE",
                        text,
                        null,
                        until,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    /// An event of the category under the subject `kind/edition:category`.
    public <E extends Event> PendingEvent tell(Contract<E> contract, String kind, String category, E data) {
        return send(contract, kind + "/" + id + ":" + category, id + ":" + category, data);
    }

    public <E extends Event> PendingEvent send(Contract<E> contract, String subject, String key, E data) {
        PendingEvent event = next(contract, subject, key, data);
        again(event);
        return event;
    }

    /// The subject's next event, not sent yet.
    public <E extends Event> PendingEvent next(Contract<E> contract, String subject, String key, E data) {
        return new PendingEvent(
                UUID.randomUUID().toString(),
                new EventKind(contract.type(), contract.topic()),
                new Subject(subject, key),
                sequences.merge(subject, 1L, Long::sum),
                Instant.parse("2020-10-01T08:00:00Z"),
                null,
                Cause.UNKNOWN,
                json.write(data));
    }

    /// Sends an event, perhaps not for the first time.
    public void again(PendingEvent event) {
        broker.publish(event);
    }
}
