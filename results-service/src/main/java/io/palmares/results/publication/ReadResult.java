package io.palmares.results.publication;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.Announcement;
import io.palmares.web.text.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// An announced version of a result with sentences that say how it was counted, in the reader's language. They stand
/// beside each `count` as `explanation`; without them the bytes are the announced ones.
public final class ReadResult {
    /// Languages that there are texts in; the first is for whoever reads none of them.
    public static final Languages LANGUAGES = new Languages(List.of(Locale.ENGLISH, Locale.GERMAN));

    private final Explanations explanations;
    private final ReadNominees nominees;

    public ReadResult(Explanations explanations, ReadNominees nominees) {
        this.explanations = explanations;
        this.nominees = nominees;
    }

    /// Canonical JSON.
    public String of(PublicCategory category, Announcement version, Locale language) {
        JsonObject snapshot =
                CanonicalJson.parseObject(Bytes.utf8(version.snapshot()).toArray());
        Map<String, List<String>> sentences = explanations.of(category.id(), names(category, snapshot), language);
        return Json.object(o -> {
                    o.putAll(snapshot.members());
                    sentences.forEach((part, said) -> explain(o, part, said));
                })
                .canonical()
                .asUtf8();
    }

    private static void explain(SequencedMap<String, Json> result, String part, List<String> sentences) {
        if (!(result.get(part) instanceof JsonObject explained)) return;
        result.put(part, Json.object(o -> {
            o.putAll(explained.members());
            o.put("explanation", Json.of(sentences.stream().map(Json::of).toList()));
        }));
    }

    /// As they are called now; who is no nominee any more, as announced.
    private Map<String, String> names(PublicCategory category, JsonObject snapshot) {
        Map<String, String> names = new HashMap<>();
        Stream.of("placings", "winners")
                .filter(snapshot::has)
                .flatMap(list -> snapshot.list(list).stream())
                .map(JsonObject.class::cast)
                .filter(named -> named.has("name"))
                .forEach(named -> names.put(named.text("candidate"), named.text("name")));
        nominees.of(category)
                .forEach(nominee -> names.put(nominee.candidate(), nominee.is().name()));
        return names;
    }
}
