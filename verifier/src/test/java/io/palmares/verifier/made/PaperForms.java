package io.palmares.verifier.made;

import io.palmares.ledger.SigningKey;
import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.count.Contest;
import io.palmares.verifier.count.MarksForm;
import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Ballot papers.
record PaperForms(Workshop shop, Plan plan, CategoryRules rules) {
    private static final String OPENS = "2020-10-19T07:00:00Z";
    private static final String CLOSES = "2020-11-09T18:00:00Z";

    Json.Members paper(String electorClass, List<SigningKey> roll) {
        List<String> keys = roll.stream().map(k -> k.publicKey().toString()).toList();
        CategoryRules.Vote vote = Objects.requireNonNull(rules.vote());
        List<String> ids = new ArrayList<>(Workshop.FINALISTS);
        if (vote.noAward()) ids.add(Contest.NO_AWARD);
        MarksForm form = MarksForm.of(vote, Set.copyOf(ids));
        return shop.body("paper")
                .put("category", Json.of(plan.id()))
                .put("class", Json.of(electorClass))
                .put("section", new Json.Nothing())
                .put("weight", Json.of(electorClass.equals("members") ? "1/1" : "1/2"))
                .put(
                        "method",
                        Json.object().put("name", Json.of(vote.method().name())).put("form", form.json()))
                .put(
                        "candidates",
                        new Json.Items(ids.stream().map(this::candidate).toList()))
                .put("rollRoot", Json.of(shop.list("roll", keys)))
                .put("rollSize", Json.of(shop.size("roll", keys)))
                .put("rollVersion", Json.of(1))
                .put("suite", Json.of("0x0020/0x0001/0x0001"))
                .put("countingKey", Json.of(shop.b64("counting key " + plan.id())))
                .put("marksMax", Json.of(vote.marksMax()))
                .put("openings", Json.of(roll.size() < 10 ? "TOTALS" : "INDIVIDUAL"))
                .put("opens", Json.of(OPENS))
                .put("closes", Json.of(CLOSES))
                .put("box", Json.of(shop.origin + "/box/" + plan.id() + "/" + electorClass));
    }

    private Json candidate(String id) {
        if (id.equals(Contest.NO_AWARD)) {
            return Json.object().put("id", Json.of(id)).put("label", new Json.Nothing());
        }
        String record = "{\"name\":\"" + id + "\"}";
        String label = shop.salted("label", id, record);
        shop.published.file(
                label,
                Json.object()
                        .put("record", Json.of(record))
                        .put("salt", Json.of(shop.b64("salt of " + id)))
                        .canonical());
        return Json.object().put("id", Json.of(id)).put("label", Json.of(label));
    }
}
