package io.palmares.results.act;

import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.Announcement;
import io.palmares.results.category.AuditorsWord;
import io.palmares.results.category.Category;
import io.palmares.results.category.Certificate;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.SealedJury;
import io.palmares.results.profile.Profiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the public reads of a result, once and for ever: the certified bytes with the names that the candidates' labels
/// commit to.
public final class Snapshots {
    private final Rulebooks rulebooks;
    private final Profiles profiles;

    public Snapshots(Rulebooks rulebooks, Profiles profiles) {
        this.rulebooks = rulebooks;
        this.profiles = profiles;
    }

    /// Empty while the record of a candidate has not arrived.
    Optional<Announcement> first(Category category, Certificate certificate, Instant at) {
        JsonObject result =
                CanonicalJson.parseObject(Bytes.utf8(certificate.result()).toArray());
        Ranked ranked = Ranked.of(result);
        return snapshot(category, certificate, result, ranked, new Version(1, null, null, Map.of()), at);
    }

    /// A later version: the same count, another outcome or status, and why.
    Optional<Announcement> next(Category category, Ranked ranked, Version version, Instant at) {
        Certificate certificate = Objects.requireNonNull(category.work().certificate());
        JsonObject result =
                CanonicalJson.parseObject(Bytes.utf8(certificate.result()).toArray());
        return snapshot(category, certificate, result, ranked, version, at);
    }

    /// Who won, and every place.
    record Ranked(String outcome, List<String> winners, Map<String, Integer> places) {
        static Ranked of(JsonObject result) {
            Map<String, Integer> places = new TreeMap<>();
            for (Json placing : result.list("placings")) {
                if (placing instanceof JsonObject p) places.put(p.text("candidate"), (int) p.integer("place"));
            }
            List<String> winners = result.list("winners").stream()
                    .map(w -> ((Json.Text) w).value())
                    .toList();
            return new Ranked(result.text("outcome"), winners, places);
        }
    }

    record Version(
            int number,
            @Nullable Integer supersedes,
            @Nullable String reason,
            Map<String, String> statuses) {}

    private Optional<Announcement> snapshot(
            Category category, Certificate certificate, JsonObject result, Ranked ranked, Version version, Instant at) {
        Map<String, JsonObject> records = new TreeMap<>();
        for (String candidate : ranked.places().keySet()) {
            Optional<JsonObject> record = record(candidate);
            if (record.isEmpty()) return Optional.empty();
            records.put(candidate, record.get());
        }
        Json snapshot = Json.object(o -> {
            o.putAll(result.members());
            head(o, category, version, at);
            o.put("outcome", Json.of(ranked.outcome()));
            o.put(
                    "winners",
                    Json.of(ranked.winners().stream()
                            .map(id -> named(id, records, version))
                            .toList()));
            o.put("placings", placings(ranked, records));
            o.put("certificate", certificate(certificate, category.work().auditor()));
        });
        Bytes bytes = snapshot.canonical();
        return Optional.of(new Announcement(
                version.number(),
                version.supersedes(),
                version.reason(),
                bytes.asUtf8(),
                Hash.sha256(bytes.toArray()).bytes().base64Url(),
                ranked.outcome(),
                ranked.winners(),
                ranked.places(),
                version.statuses(),
                files(category),
                at));
    }

    private List<String> files(Category category) {
        OfficialCount count = Objects.requireNonNull(category.work().count());
        Optional<String> cards = Optional.ofNullable(category.heard().jury())
                .filter(_ -> publishesScorecards(category))
                .map(SealedJury::commitment);
        return Stream.concat(count.files().stream(), cards.stream()).toList();
    }

    private boolean publishesScorecards(Category category) {
        return rulebooks
                .newest(category.id().edition())
                .flatMap(published -> published.of(category.id()))
                .map(rules -> rules.jury())
                .filter(Jury::publishScorecards)
                .isPresent();
    }

    private void head(SequencedMap<String, Json> o, Category category, Version version, Instant at) {
        rulebooks.newest(category.id().edition()).ifPresent(published -> {
            Rulebook rulebook = published.rulebook();
            o.put("demo", Json.of(rulebook.demo()));
            rulebook.categories().stream()
                    .filter(c -> c.id().equals(category.id().category()))
                    .forEach(c -> o.put("title", texts(c.title())));
        });
        o.put("resultVersion", Json.of(version.number()));
        if (version.supersedes() != null) o.put("supersedes", Json.of(version.supersedes()));
        if (version.reason() != null) o.put("reason", Json.of(version.reason()));
        o.put("announcedAt", Json.of(at.toString()));
    }

    private static Json texts(Map<String, String> texts) {
        return Json.object(o -> texts.forEach((language, text) -> o.put(language, Json.of(text))));
    }

    private Optional<JsonObject> record(String candidate) {
        return profiles.ofCandidate(candidate)
                .map(profile ->
                        CanonicalJson.parseObject(Bytes.utf8(profile.record()).toArray()));
    }

    private static Json named(String candidate, Map<String, JsonObject> records, Version version) {
        return Json.object(o -> {
            name(o, candidate, records);
            o.put("status", Json.of(version.statuses().getOrDefault(candidate, "accepted")));
        });
    }

    private static void name(SequencedMap<String, Json> o, String candidate, Map<String, JsonObject> records) {
        o.put("candidate", Json.of(candidate));
        JsonObject record = records.get(candidate);
        if (record != null) {
            o.put("name", record.value("name"));
            if (record.has("country")) o.put("country", record.value("country"));
            if (record.has("demo")) o.put("demo", record.value("demo"));
        }
    }

    private static Json placings(Ranked ranked, Map<String, JsonObject> records) {
        List<Json> placings = new ArrayList<>();
        ranked.places().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(place -> placings.add(Json.object(o -> {
                    name(o, place.getKey(), records);
                    o.put("place", Json.of(place.getValue()));
                })));
        return Json.of(placings);
    }

    private static Json certificate(Certificate certificate, @Nullable AuditorsWord auditor) {
        return Json.object(o -> {
            o.put("at", Json.of(certificate.at().toString()));
            o.put(
                    "auditor",
                    Json.of(auditor == null ? "SILENT" : auditor.answer().name()));
            o.put(
                    "by",
                    Json.of(certificate.by().stream()
                            .map(signed -> Json.object(s -> {
                                s.put("role", Json.of(signed.role()));
                                s.put("key", Json.of(signed.publicKey()));
                                s.put("signature", Json.of(signed.signature()));
                            }))
                            .toList()));
        });
    }
}
