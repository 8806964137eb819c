package io.palmares.results.act;

import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.AuditorsWord;
import io.palmares.results.category.Category;
import io.palmares.results.category.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Prints what the public reads of a result: the certified members, with names, version and certificate beside them.
///
/// @param records of the placed, by candidate
record SnapshotJson(Category category, Ranked ranked, ResultVersion version, Map<String, JsonObject> records) {
    /// Canonical JSON.
    Bytes of(JsonObject result, Certificate certificate, Optional<Rulebook> rulebook, Instant at) {
        return Json.object(o -> {
                    o.putAll(result.members());
                    rulebook.ifPresent(it -> title(o, it));
                    version(o, at);
                    o.put("outcome", Json.of(ranked.outcome()));
                    o.put(
                            "winners",
                            Json.of(ranked.winners().stream().map(this::winner).toList()));
                    o.put("placings", placings());
                    o.put(
                            "certificate",
                            certificate(certificate, category.work().auditor()));
                })
                .canonical();
    }

    private void title(SequencedMap<String, Json> o, Rulebook rulebook) {
        o.put("demo", Json.of(rulebook.demo()));
        rulebook.categories().stream()
                .filter(c -> c.id().equals(category.id().category()))
                .forEach(c -> o.put("title", texts(c.title())));
    }

    private static Json texts(Map<String, String> texts) {
        return Json.object(o -> texts.forEach((language, text) -> o.put(language, Json.of(text))));
    }

    private void version(SequencedMap<String, Json> o, Instant at) {
        o.put("resultVersion", Json.of(version.number()));
        if (version.supersedes() != null) o.put("supersedes", Json.of(version.supersedes()));
        if (version.reason() != null) o.put("reason", Json.of(version.reason()));
        o.put("announcedAt", Json.of(at.toString()));
    }

    private Json winner(String candidate) {
        return Json.object(o -> {
            name(o, candidate);
            o.put("status", Json.of(version.statuses().getOrDefault(candidate, "accepted")));
        });
    }

    private void name(SequencedMap<String, Json> o, String candidate) {
        o.put("candidate", Json.of(candidate));
        JsonObject record = records.get(candidate);
        if (record != null) {
            o.put("name", record.value("name"));
            if (record.has("country")) o.put("country", record.value("country"));
            if (record.has("demo")) o.put("demo", record.value("demo"));
        }
    }

    private Json placings() {
        List<Json> placings = ranked.places().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .<Json>map(place -> Json.object(o -> {
                    name(o, place.getKey());
                    o.put("place", Json.of(place.getValue()));
                }))
                .toList();
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
                    Json.of(certificate.by().stream().map(SnapshotJson::signed).toList()));
        });
    }

    private static Json signed(Certificate.Signed signed) {
        return Json.object(o -> {
            o.put("role", Json.of(signed.role()));
            o.put("key", Json.of(signed.publicKey()));
            o.put("signature", Json.of(signed.signature()));
        });
    }
}
