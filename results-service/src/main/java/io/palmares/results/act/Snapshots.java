package io.palmares.results.act;

import io.palmares.contracts.rulebook.Jury;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Hash;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.Announcement;
import io.palmares.results.category.Category;
import io.palmares.results.category.Certificate;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.SealedJury;
import io.palmares.results.profile.Profiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        JsonObject result = read(certificate);
        Ranked counted = Ranked.of(result);
        Ranked ranked = category.heard().isCancelled() ? counted.withoutAward() : counted;
        return snapshot(category, certificate, result, ranked, ResultVersion.FIRST, at);
    }

    /// A later version: the same count, another outcome or status, and why.
    Optional<Announcement> next(Category category, Ranked ranked, ResultVersion version, Instant at) {
        Certificate certificate = Objects.requireNonNull(category.work().certificate());
        return snapshot(category, certificate, read(certificate), ranked, version, at);
    }

    private static JsonObject read(Certificate certificate) {
        return CanonicalJson.parseObject(Bytes.utf8(certificate.result()).toArray());
    }

    private Optional<Announcement> snapshot(
            Category category,
            Certificate certificate,
            JsonObject result,
            Ranked ranked,
            ResultVersion version,
            Instant at) {
        return records(ranked).map(records -> {
            Bytes bytes = new SnapshotJson(category, ranked, version, records)
                    .of(
                            result,
                            certificate,
                            rulebooks.newest(category.id().edition()).map(Rulebooks.Published::rulebook),
                            at);
            return new Announcement(
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
                    at);
        });
    }

    private Optional<Map<String, JsonObject>> records(Ranked ranked) {
        Map<String, JsonObject> records = new TreeMap<>();
        for (String candidate : ranked.places().keySet()) {
            Optional<JsonObject> record = record(candidate);
            if (record.isEmpty()) return Optional.empty();
            records.put(candidate, record.get());
        }
        return Optional.of(records);
    }

    private Optional<JsonObject> record(String candidate) {
        return profiles.ofCandidate(candidate)
                .map(profile ->
                        CanonicalJson.parseObject(Bytes.utf8(profile.record()).toArray()));
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
}
