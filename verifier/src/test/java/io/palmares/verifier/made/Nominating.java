package io.palmares.verifier.made;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.json.Json;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Nominations of a category, and what became of each.
record Nominating(Workshop shop, Plan plan) {
    private static final String RECORD = "{\"name\":\"Ada\"}";

    void make() {
        Map<String, Json.Members> lines =
                new TreeMap<>(Comparator.comparing(Base64s::fromUrl, Arrays::compareUnsigned));
        String ruling = plan.id() + "-r1";
        int n = 0;
        for (String id : Workshop.candidates()) {
            lines.put(n == 0 ? first() : shop.b64(plan.id() + n), goesOn(id) ? candidate(id) : passedOver());
            n++;
        }
        lines.put(shop.b64(plan.id() + n++), Json.object().put("outcome", Json.of("DECLINED")));
        lines.put(shop.b64(plan.id() + n++), Json.object().put("outcome", Json.of("TIMED_OUT")));
        lines.put(
                shop.b64(plan.id() + n),
                Json.object().put("outcome", Json.of("INELIGIBLE")).put("ruling", Json.of(ruling)));
        listed("nominations", List.copyOf(lines.keySet()), "log");
        shop.entry("ruling", shop.ruling(plan, ruling, "EXCLUDE", "nominee-7", null), "ORGANISER", "RETURNING_OFFICER");
        lines.forEach((nomination, line) -> line.put("nomination", Json.of(nomination)));
        listed("candidates", lines.values().stream().map(Json::canonical).toList(), "RETURNING_OFFICER");
    }

    /// Without a jury only as many go on as the rulebook says.
    private boolean goesOn(String id) {
        return !plan.preset().equals("VOTE_ONLY") || Workshop.FINALISTS.contains(id);
    }

    private static Json.Members passedOver() {
        return Json.object().put("outcome", Json.of("NOT_SHORTLISTED"));
    }

    private static Json.Members candidate(String id) {
        return Json.object().put("outcome", Json.of("CANDIDATE")).put("id", Json.of(id));
    }

    private String first() {
        return shop.salted("nomination", "nomination in " + plan.id(), RECORD);
    }

    /// What the nominator of the first candidate was given.
    Json.Members given() {
        return Json.object()
                .put("accounted", candidate(Workshop.candidates().getFirst()))
                .put("category", Json.of(plan.id()))
                .put("log", Json.of(shop.origin))
                .put("nomination", Json.of(first()))
                .put("record", Json.of(RECORD))
                .put("salt", Json.of(shop.b64("salt of nomination in " + plan.id())))
                .put("v", Json.of(1));
    }

    private void listed(String type, List<String> lines, String signer) {
        shop.entry(
                type,
                shop.body(type)
                        .put("category", Json.of(plan.id()))
                        .put("root", Json.of(shop.list(type, lines)))
                        .put("size", Json.of(shop.size(type, lines))),
                signer);
    }
}
