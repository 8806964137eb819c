package io.palmares.verifier.edition;

import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.report.Code;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A shortlist: candidates in order, no more than may be, and without a jury all of them.
final class CheckShortlist {
    private final EditionLog log;
    private final Finder finder;

    CheckShortlist(EditionLog log, Finder finder) {
        this.log = log;
        this.finder = finder;
    }

    void check(Entry entry, Course course) {
        if (course.rules.preset().hasJury())
            log.signed(entry, Offices.RETURNING_OFFICER, Offices.chairOf(course.rules.id()));
        else log.signed(entry, Offices.RETURNING_OFFICER);
        if (course.candidates == null) finder.find(Code.ENTRY_ORDER, "it comes before candidates");
        List<String> finalists = entry.body().texts("finalists");
        if (!finalists.stream().sorted().distinct().toList().equals(finalists)) {
            finder.find(Code.SHORTLIST_ORDER, "finalists ascend, each once");
        }
        if (course.knowsCandidates && !course.candidateIds.containsAll(finalists)) {
            finder.find(Code.SHORTLIST_UNKNOWN, "a finalist who is no candidate");
        }
        if (!course.rules.preset().hasJury()) everyone(course, finalists);
        // A tie at the cut lets in at most two more.
        int most = course.rules.finalists();
        if (most > 0 && finalists.size() > most + 2) finder.find(Code.SHORTLIST_SIZE, finalists.size() + " finalists");
        if (!course.papers.isEmpty()) finder.find(Code.ENTRY_ORDER, "a shortlist after a paper");
        course.shortlist = entry;
    }

    /// Without a jury nobody chooses: every candidate is on the list, unless they withdrew.
    private void everyone(Course course, List<String> finalists) {
        Set<String> left = new TreeSet<>(course.candidateIds);
        finalists.forEach(left::remove);
        course.rulings("WITHDRAW").forEach(r -> left.remove(r.body().text("subject")));
        left.forEach(candidate -> finder.find(Code.SHORTLIST_DROPPED, candidate));
    }
}
