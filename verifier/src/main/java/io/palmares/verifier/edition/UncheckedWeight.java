package io.palmares.verifier.edition;

import io.palmares.verifier.box.BoxResult;
import io.palmares.verifier.count.Margin;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.report.Report;
import java.util.Map;
import java.util.Objects;

/// How much of a vote was published as totals only, and whether it could have decided.
record UncheckedWeight(Course course, Map<String, BoxResult> boxes, Report report) {
    void say(Fields count) {
        Margin margin = new Margin(Objects.requireNonNull(course.rules.vote()), count);
        for (Entry paper : course.papers.values()) {
            BoxResult box = Objects.requireNonNull(boxes.get(paper.leaf()));
            margin.paper(paper.body().text("weight"), box.opened(), box.individual());
        }
        report.unchecked("in " + course.rules.id() + ", " + margin.unopened() + " ballots with " + margin.share()
                + " of the weight: of small groups only totals are published. They could "
                + (margin.couldChange() ? "" : "not ") + "have changed the outcome");
    }
}
