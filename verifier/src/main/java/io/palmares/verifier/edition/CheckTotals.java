package io.palmares.verifier.edition;

import io.palmares.verifier.box.BoxResult;
import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.report.Code;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The one line of every totals file is the result's count.
record CheckTotals(Course course, Map<String, BoxResult> boxes, NamedFiles files, String where, Finder finder) {
    void check(Fields count) {
        String line =
                Json.object().put("totals", new Json.Members(count.members())).canonical();
        course.papers.values().forEach(paper -> check(paper, line));
    }

    private void check(Entry paper, String line) {
        Entry entry = course.counts.get(paper.leaf());
        BoxResult box = boxes.get(paper.leaf());
        if (entry == null || box == null || box.individual()) return;
        files.list(
                entry.body().text("openingsRoot"),
                entry.body().whole("openingsSize", 0, Long.MAX_VALUE),
                where,
                text -> text.getBytes(StandardCharsets.UTF_8),
                text -> {
                    if (!text.equals(line)) finder.find(Code.OPENINGS_TOTALS, "totals of paper " + paper.leaf());
                });
    }
}
