package io.palmares.verifier.edition;

import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One version of the rulebook.
///
/// @param sha256 base64url
/// @param weights of classes, `n/d`
record Rulebook(
        long version, String sha256, Fields text, Map<String, CategoryRules> categories, Map<String, String> weights) {

    static Rulebook read(long version, String sha256, byte[] bytes) {
        Fields text = CanonicalJson.fields(bytes);
        Map<String, CategoryRules> categories = new LinkedHashMap<>();
        text.objects("categories").forEach(c -> categories.put(c.text("id"), CategoryRules.read(c)));
        Map<String, String> weights = new LinkedHashMap<>();
        text.objects("classes").forEach(c -> {
            String weight = c.text("weight");
            weights.put(c.text("id"), weight.contains("/") ? weight : weight + "/1");
        });
        return new Rulebook(version, sha256, text, categories, weights);
    }

    String edition() {
        return text.text("edition");
    }

    long disputeHours() {
        return text.whole("disputeHours", 1, 100_000);
    }

    /// What must not change once the edition is published: electorate and method.
    String frozen(String category) {
        Fields rules = category(category);
        StringBuilder frozen = new StringBuilder(text.value("classes").canonical());
        for (String part : new String[] {"preset", "vote", "blend"}) {
            if (rules.has(part)) frozen.append(rules.value(part).canonical());
        }
        return frozen.toString();
    }

    /// What must not change once nominations are in: the jury's criteria and the tie ladder.
    String frozenLater(String category) {
        Fields rules = category(category);
        String jury = rules.has("jury") ? rules.value("jury").canonical() : "";
        return jury + rules.value("tieLadder").canonical();
    }

    private Fields category(String id) {
        return text.objects("categories").stream()
                .filter(c -> c.text("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new Malformed("no category '" + id + "'"));
    }

    /// An instant of the timetable, the category's own before the edition's.
    Optional<Instant> instant(String category, String name) {
        Fields own = category(category).objectOrNull("timetable");
        Optional<String> local = own == null ? Optional.empty() : own.optionalText(name);
        return local.or(() -> text.object("timetable").optionalText(name)).map(this::resolved);
    }

    private Instant resolved(String local) {
        try {
            return local.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$")
                    ? OffsetDateTime.parse(local).toInstant()
                    : LocalDateTime.parse(local)
                            .atZone(ZoneId.of(text.text("zone")))
                            .toInstant();
        } catch (DateTimeException wrong) {
            throw new Malformed("field 'timetable' holds no date and time: " + local);
        }
    }
}
