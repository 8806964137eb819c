package io.palmares.results.publication;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.Announcement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Everybody who won, newest announcement first. Whoever declined or was revoked stays, with that status.
public final class ReadAwards {
    private final PublicCategories categories;
    private final ReadEditions editions;

    public ReadAwards(PublicCategories categories, ReadEditions editions) {
        this.categories = categories;
        this.editions = editions;
    }

    public List<Award> all() {
        return awards(categories.announced());
    }

    public List<Award> ofEdition(String edition) {
        return awards(categories.announced(edition));
    }

    private List<Award> awards(List<PublicCategory> announced) {
        Map<String, Optional<ZoneId>> zones = new HashMap<>();
        return announced.stream()
                .flatMap(category -> zones.computeIfAbsent(category.id().edition(), this::zone).stream()
                        .flatMap(zone -> awards(category, zone)))
                .toList();
    }

    public List<Award> of(String candidate) {
        return all().stream()
                .filter(award -> award.candidate().equals(candidate))
                .toList();
    }

    private Optional<ZoneId> zone(String edition) {
        return editions.find(edition).map(it -> ZoneId.of(it.rulebook().zone()));
    }

    private static Stream<Award> awards(PublicCategory category, ZoneId zone) {
        Instant first = category.announced().getFirst().at();
        Announcement newest = category.announced().getLast();
        JsonObject snapshot =
                CanonicalJson.parseObject(Bytes.utf8(newest.snapshot()).toArray());
        return snapshot.list("winners").stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(winner -> new Award(
                        category.id(),
                        texts(snapshot, "title"),
                        newest.outcome(),
                        winner.text("candidate"),
                        text(winner, "name").orElse(""),
                        text(winner, "country").orElse(null),
                        newest.statuses().getOrDefault(winner.text("candidate"), "accepted"),
                        is(winner, "demo") || is(snapshot, "demo"),
                        first.atZone(zone).getYear(),
                        newest.resultVersion(),
                        newest.at()));
    }

    private static Map<String, String> texts(JsonObject of, String field) {
        Map<String, String> texts = new HashMap<>();
        if (of.has(field)) {
            of.object(field)
                    .members()
                    .keySet()
                    .forEach(language -> texts.put(language, of.object(field).text(language)));
        }
        return texts;
    }

    private static Optional<String> text(JsonObject of, String field) {
        return of.has(field) ? Optional.ofNullable(of.textOrNull(field)) : Optional.empty();
    }

    private static boolean is(JsonObject of, String field) {
        return of.has(field) && of.value(field) instanceof Json.Bool(boolean yes) && yes;
    }
}
