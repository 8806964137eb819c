package io.palmares.verifier.edition;

import io.palmares.verifier.count.JuryRanking;
import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.report.Code;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A jury's shortlist beside its published cards: nobody under a threshold is on it, nobody stands above
/// somebody on it, and nobody is missing for whom there is room. How equals at the line were told apart is not
/// looked at.
record CheckCut(Course course, Finder finder) {
    void check(List<String> cards) {
        if (course.shortlist == null || !course.knowsCandidates || course.rules.finalists() == 0) return;
        Set<String> finalists = Set.copyOf(course.shortlist.body().texts("finalists"));
        Set<String> gone = new TreeSet<>();
        course.rulings("WITHDRAW").forEach(r -> gone.add(r.body().text("subject")));
        List<List<String>> ranks = JuryRanking.of(course.rules, List.copyOf(course.candidateIds), cards);
        Set<String> left = new TreeSet<>(finalists);
        boolean room = gone.isEmpty();
        for (List<String> rank : ranks) {
            List<String> out = rank.stream()
                    .filter(id -> !finalists.contains(id) && !gone.contains(id))
                    .toList();
            left.removeAll(rank);
            boolean passedOver = !left.isEmpty() || (room && finalists.size() + out.size() <= course.rules.finalists());
            if (passedOver) out.forEach(id -> finder.find(Code.SHORTLIST_RANK, id + " is not on it"));
            if (!out.isEmpty()) room = false;
        }
        left.forEach(id -> finder.find(Code.SHORTLIST_RANK, id + " is on it, under a threshold"));
    }
}
