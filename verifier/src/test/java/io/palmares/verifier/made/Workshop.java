package io.palmares.verifier.made;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What everyone who plays a part in an edition works with: keys, the log, the published files.
final class Workshop {
    static final List<String> FINALISTS = List.of("aaaa0001", "bbbb0002", "cccc0003");
    final String origin;
    final Keys keys;
    final Published published;
    final List<Made> entries = new ArrayList<>();
    final Map<String, List<Made>> boxes = new TreeMap<>();
    /// Whose key signs in an office after its first one was replaced.
    final Map<String, String> successors = new HashMap<>();
    private final Tamper tamper;
    private final Map<String, Integer> numbers = new HashMap<>();

    Workshop(String origin, Keys keys, Tamper tamper, Published published) {
        this.origin = origin;
        this.keys = keys;
        this.tamper = tamper;
        this.published = published;
    }

    /// Finalists, and who is none.
    static List<String> candidates() {
        return Stream.concat(FINALISTS.stream(), Stream.of("dddd0004")).toList();
    }

    Json.Members body(String type) {
        return body(type, origin);
    }

    static Json.Members body(String type, String log) {
        return Json.object().put("v", Json.of(1)).put("t", Json.of(type)).put("log", Json.of(log));
    }

    /// What a body becomes in the hands of whoever tampers with it.
    Json.Members tampered(String type, Json.Members body) {
        return tamper.change(type, numbers.merge(type, 1, Integer::sum) - 1, copy(body));
    }

    Made sign(String type, Json.Members body, String... signers) {
        return Made.signed(
                body,
                tampered(type, body),
                Stream.of(signers)
                        .map(office -> keys.of(successors.getOrDefault(office, office)))
                        .toList());
    }

    static Json.Members copy(Json.Members body) {
        return new Json.Members(new TreeMap<>(body.members()));
    }

    Made entry(String type, Json.Members body, String... signers) {
        Made made = sign(type, body, signers);
        entries.add(made);
        return made;
    }

    static Fields read(Made made) {
        return CanonicalJson.fields(made.meant());
    }

    String salted(String tag, String name, String text) {
        return Base64s.url(Hashes.tagged(tag, keys.bytes("salt of " + name), text.getBytes(StandardCharsets.UTF_8)));
    }

    String b64(String name) {
        return Base64s.url(keys.bytes(name));
    }

    List<String> tampered(String list, List<String> lines) {
        return tamper.list(list, lines);
    }

    /// Publishes a list.
    ///
    /// @return its root
    String list(String name, List<String> lines) {
        boolean json = Set.of("candidates", "openings").contains(name);
        return published.list(tampered(name, lines), !json);
    }

    int size(String name, List<String> lines) {
        return tampered(name, lines).size();
    }

    Json.Members ruling(Plan plan, String id, String kind, String subject, @Nullable String ballot) {
        String text = "The reason for " + id + ".";
        String hash = salted("text", id, text);
        published.file(
                hash,
                Json.object()
                        .put("salt", Json.of(b64("salt of " + id)))
                        .put("text", Json.of(text))
                        .canonical());
        Json.Members body = body("ruling")
                .put("id", Json.of(id))
                .put("kind", Json.of(kind))
                .put("category", Json.of(plan.id()))
                .put("subject", Json.of(subject))
                .put("clause", Json.of("2.1"))
                .put("code", Json.of("NOT_ELIGIBLE"))
                .put("text", Json.of(hash));
        return ballot == null ? body : body.put("ballot", Json.of(ballot));
    }
}
