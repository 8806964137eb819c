package io.palmares.verifier.made;

import io.palmares.verifier.count.Lot;
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
            lines.put(n == 0 ? first() : shop.b64(plan.id() + n), outcome(id));
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

    private Json.Members outcome(String id) {
        Json.Members line = goesOn(id)
                ? candidate(id)
                : Json.object().put("outcome", Json.of("NOT_SHORTLISTED")).put("id", Json.of(id));
        return drawn().contains(id) ? line.put("lot", new Json.Bool(true)) : line;
    }

    /// Without a jury the last of all was as often nominated as those whom the lot preferred.
    private List<String> drawn() {
        if (!plan.preset().equals("VOTE_ONLY")) return List.of();
        List<String> order = new Lot(shop.b64(plan.id() + " cut 1"), shop.b64(plan.id() + " cut 2"), List.of())
                .order(plan.id(), Workshop.candidates());
        return order.subList(0, order.indexOf(Workshop.candidates().getLast()) + 1);
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
                .put("accounted", outcome(Workshop.candidates().getFirst()))
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
