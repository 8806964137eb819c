package io.palmares.verifier.edition;

import io.palmares.verifier.box.BoxResult;
import io.palmares.verifier.count.Margin;
import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The result's word on what the outcome would be with the struck ballots. It has to be there from ten of them on, and
/// must not be there below that, for it would tell of somebody. They are never opened, so that only their number can
/// show whether the word is possible.
record StruckBallots(Course course, Map<String, BoxResult> boxes, Report report, Finder finder) {
    private static final String WORD = "withStruck";
    private static final int FEWEST = 10;

    /// The result without the word, which nobody can count again.
    Fields checked(Fields result) {
        Fields vote = result.objectOrNull("vote");
        if (vote == null) return result;
        check(vote);
        Json.Members rest = new Json.Members(new TreeMap<>(vote.members()));
        rest.members().remove(WORD);
        return new Fields(
                new Json.Members(new TreeMap<>(result.members()))
                        .put("vote", rest)
                        .members(),
                result.where());
    }

    private void check(Fields vote) {
        long struck = boxes.values().stream().mapToLong(BoxResult::struck).sum();
        boolean said = vote.members().containsKey(WORD);
        if (said != struck >= FEWEST) {
            finder.find(Code.RESULT_STRUCK, struck + " ballots were struck; from " + FEWEST + " on it is said");
        } else if (said) {
            word(vote, struck);
        }
    }

    private void word(Fields vote, long struck) {
        String word = vote.text(WORD, List.of("SAME", "DIFFERENT")::contains, "must be SAME or DIFFERENT");
        if (couldChange(vote.object("count"))) {
            report.unchecked("whether the outcome of " + course.rules.id() + " would be the same with its " + struck
                    + " struck ballots, which are never opened: the result says " + word);
        } else if (word.equals("SAME")) {
            report.checked("struck ballots: too few to change an outcome", struck);
        } else {
            finder.find(Code.RESULT_STRUCK, struck + " ballots are too few to change the outcome");
        }
    }

    private boolean couldChange(Fields count) {
        Margin margin = new Margin(Objects.requireNonNull(course.rules.vote()), count);
        for (Entry paper : course.papers.values()) {
            BoxResult box = Objects.requireNonNull(boxes.get(paper.leaf()));
            margin.paper(paper.body().text("weight"), box.opened(), true);
            margin.paper(paper.body().text("weight"), box.struck(), false);
        }
        return margin.couldChange();
    }
}
