package io.palmares.verifier.made;

import io.palmares.verifier.count.Marks;
import io.palmares.verifier.count.OpenedPaper;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import java.util.List;

/// A paper when its ballots were selected.
record PlayedPaper(
        Made paper, List<Sealed> counted, List<Sealed> spoiled, long superseded, long struck, List<String> withdrawn) {
    OpenedPaper opened() {
        Fields body = Workshop.read(paper);
        return new OpenedPaper(
                paper.leaf(),
                body.text("class"),
                body.text("weight"),
                body.whole("rollSize", 0, Integer.MAX_VALUE),
                counted.size(),
                spoiled.size(),
                superseded,
                struck,
                0,
                withdrawn,
                taker -> counted.forEach(b -> taker.accept(Marks.read(b.marks()))));
    }

    /// The `count` entry with its lists.
    void count(Workshop shop, Json.Members result) {
        boolean totals = counted.size() < 10;
        Json count = Fields.of(result, "result").object("vote").value("count");
        List<String> lines = totals
                ? List.of(Json.object().put("totals", count).canonical())
                : counted.stream().map(Sealed::opening).toList();
        List<String> leaves = spoiled.stream().map(b -> b.entry().leaf()).toList();
        shop.entry(
                "count",
                shop.body("count")
                        .put("paper", Json.of(paper.leaf()))
                        .put("openings", Json.of(totals ? "TOTALS" : "INDIVIDUAL"))
                        .put("openingsRoot", Json.of(shop.list("openings", lines)))
                        .put("openingsSize", Json.of(shop.size("openings", lines)))
                        .put("spoiledRoot", Json.of(shop.list("spoiled", leaves)))
                        .put("spoiledSize", Json.of(shop.size("spoiled", leaves))),
                "results");
    }
}
