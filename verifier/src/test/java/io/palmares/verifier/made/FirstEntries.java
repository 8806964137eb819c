package io.palmares.verifier.made;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The edition's publication: its first entry, a second version of the rulebook, an officer who comes later.
record FirstEntries(Workshop shop, List<Plan> plans) {
    private static final List<String> OFFICERS =
            List.of("ORGANISER", "ANNOUNCER", "DEPUTY", "SECOND_OFFICER", "RETURNING_OFFICER", "AUDITOR");

    /// Publishes.
    ///
    /// @return the hash of the newest rulebook
    String make() {
        edition(shop.published.hashed(new RulebookText(plans).canonical(1)));
        String newest = shop.published.hashed(new RulebookText(plans).canonical(2));
        shop.entry(
                "rulebook",
                shop.body("rulebook")
                        .put("version", Json.of(2))
                        .put("sha256", Json.of(newest))
                        .put("reason", Json.of("A title was misspelt.")),
                "ORGANISER",
                "RETURNING_OFFICER");
        listKey("ANNOUNCER", null, "second announcer", shop.keys.text("ANNOUNCER"));
        listKey("SECOND_OFFICER", null, Maker.SUCCESSOR, shop.keys.text("SECOND_OFFICER"));
        shop.successors.put("SECOND_OFFICER", Maker.SUCCESSOR);
        return newest;
    }

    private void edition(String rulebook) {
        List<Json> officers = new ArrayList<>();
        for (String role : OFFICERS) {
            officers.add(Json.object()
                    .put("role", Json.of(role))
                    .put("key", Json.of(shop.keys.text(role)))
                    .put("held", Json.of("service")));
        }
        shop.entry(
                "edition",
                shop.body("edition")
                        .put("edition", Json.of(Maker.EDITION))
                        .put("rulebook", Json.of(rulebook))
                        .put("mode", Json.of("confidential"))
                        .put(
                                "keys",
                                Json.object()
                                        .put("log", Json.of(shop.keys.text("log")))
                                        .put("promise", Json.of(shop.keys.text("promise")))
                                        .put("results", Json.of(shop.keys.text("results"))))
                        .put("officers", new Json.Items(officers))
                        .put("lotSeeds", new Json.Items(lots())),
                "ORGANISER",
                "RETURNING_OFFICER");
    }

    private List<Json> lots() {
        return plans.stream()
                .filter(plan -> !plan.preset().equals("DIRECT"))
                .<Json>map(plan -> Json.object()
                        .put("category", Json.of(plan.id()))
                        .put("cut", commitments(plan.id() + " cut"))
                        .put("count", commitments(plan.id() + " count")))
                .toList();
    }

    private Json commitments(String lot) {
        return Json.texts(Stream.of(lot + " 1", lot + " 2")
                .map(seed -> Base64s.url(Hashes.tagged("lot-seed", shop.keys.bytes(seed))))
                .toList());
    }

    /// Whoever was dismissed signs no more.
    void retireKey(String role, String key) {
        Json nothing = new Json.Nothing();
        shop.entry(
                "key",
                shop.body("key")
                        .put("role", Json.of(role))
                        .put("category", nothing)
                        .put("person", nothing)
                        .put("key", nothing)
                        .put("held", nothing)
                        .put("replaces", Json.of(key)),
                "ORGANISER",
                "RETURNING_OFFICER");
    }

    void listKey(String role, @Nullable String category, String holder, @Nullable String replaces) {
        shop.entry(
                "key",
                shop.body("key")
                        .put("role", Json.of(role))
                        .put("category", category == null ? new Json.Nothing() : Json.of(category))
                        .put("person", Json.of("person-" + holder.length()))
                        .put("key", Json.of(shop.keys.text(holder)))
                        .put("held", Json.of("service"))
                        .put("replaces", replaces == null ? new Json.Nothing() : Json.of(replaces)),
                "ORGANISER",
                "RETURNING_OFFICER");
    }
}
