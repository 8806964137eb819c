package io.palmares.verifier.edition;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The entries of categories, from their nominations to their results: who signs each, and what has to stand before it.
final class CheckCourse {
    private final EditionLog log;
    private final NamedFiles files;
    private final Report report;
    private final NominationProofs proofs;
    private final Finder finder;
    private final CheckShortlist shortlists;
    private final CheckPaper papers;
    private final CheckRuling rulings;

    CheckCourse(EditionLog log, NamedFiles files, Report report, NominationProofs proofs, Finder finder) {
        this.log = log;
        this.files = files;
        this.report = report;
        this.proofs = proofs;
        this.finder = finder;
        this.shortlists = new CheckShortlist(log, finder);
        this.papers = new CheckPaper(log, finder);
        this.rulings = new CheckRuling(log, files, finder);
    }

    void ofCategory(Entry entry, Course course) {
        switch (entry.type()) {
            case "nominations" -> {
                log.signed(entry, Offices.LOG);
                once(course.nominations);
                if (!course.rules.preset().hasNominations()) finder.find(Code.CATEGORY_PRESET, "it has no nominations");
                course.nominations = entry;
            }
            case "candidates" -> {
                log.signed(entry, Offices.RETURNING_OFFICER);
                after(course.nominations, "nominations");
                once(course.candidates);
                course.candidates = entry;
                new CheckNominations(course, files, report, proofs, log.where()).run();
            }
            case "jury" -> {
                log.signed(entry, Offices.RETURNING_OFFICER, Offices.chairOf(course.rules.id()));
                once(course.jury);
                if (!course.rules.preset().hasJury()) finder.find(Code.CATEGORY_PRESET, "it has no jury");
                course.jury = entry;
            }
            case "shortlist" -> shortlists.check(entry, course);
            case "paper" -> {
                log.signed(entry, Offices.RETURNING_OFFICER, Offices.RESULTS);
                after(course.shortlist, "the shortlist");
                if (course.rules.preset().hasJury()) after(course.jury, "the jury's sealed scorecards");
                if (!course.seals.isEmpty()) finder.find(Code.ENTRY_ORDER, "a paper after a seal");
                papers.check(entry, course);
            }
            case "ruling" -> rulings.check(entry, course);
            case "envelope" -> {
                log.signed(entry, Offices.RESULTS);
                boolean counted = !course.rules.preset().hasVote() || course.allPapersIn(course.counts);
                if (!counted) finder.find(Code.ENTRY_ORDER, "it comes before a count");
                if (course.rules.preset().hasJury()) after(course.jury, "the jury's sealed scorecards");
                if (course.rules.preset().hasNominations()) once(course.envelope);
                course.envelope = entry;
                course.rulebookCounted = log.newest();
                course.chairsCounted = Set.copyOf(course.chairs);
                course.chairsInForce = Set.copyOf(log.offices.of(Offices.chairOf(course.rules.id())));
            }
            case "result" -> result(entry, course);
            default -> lot(entry, course);
        }
    }

    void ofPaper(Entry entry) {
        String leaf = entry.body().text("paper");
        Course course = log.courses.values().stream()
                .filter(c -> c.paper(leaf).isPresent())
                .findFirst()
                .orElse(null);
        if (course == null) {
            finder.find(entry.type().equals("seal") ? Code.SEAL_PAPER : Code.COUNT_PAPER, "no paper in force: " + leaf);
            return;
        }
        if (entry.type().equals("seal")) {
            log.signed(entry, Offices.LOG);
            if (course.seals.putIfAbsent(leaf, entry) != null)
                finder.find(Code.ENTRY_REPEATED, "a second seal of a paper");
            course.withdrawnByPaper.put(leaf, rulings.withdrawn(course));
            return;
        }
        log.signed(entry, Offices.RESULTS);
        after(course.rollkey, "the roll key's destruction");
        if (course.counts.put(leaf, entry) != null) finder.find(Code.ENTRY_REPEATED, "a second count of a paper");
    }

    void rollkey(Entry entry) {
        log.signed(entry, Offices.RETURNING_OFFICER, Offices.SECOND_OFFICER);
        Instant destroyed = Instant.parse(entry.body().text("destroyed"));
        for (String category : entry.body().texts("categories")) {
            Course course = log.courses.get(category);
            if (course == null || !course.rules.preset().hasVote()) {
                finder.find(Code.ROLLKEY_CATEGORIES, category);
                continue;
            }
            once(course.rollkey);
            if (!course.allPapersIn(course.seals))
                finder.find(Code.ENTRY_ORDER, "it comes before a seal of " + category);
            if (destroyed.isBefore(earliest(course))) finder.find(Code.ROLLKEY_EARLY, "within the time for disputes");
            course.rollkey = entry;
        }
    }

    /// Nobody may destroy the key before the boxes are closed and the time for disputes is over.
    private Instant earliest(Course course) {
        return course.papers.values().stream()
                .map(paper -> Instant.parse(paper.body().text("closes")))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN)
                .plus(Duration.ofHours(log.newest().disputeHours()));
    }

    private void result(Entry entry, Course course) {
        log.signed(entry, Offices.RETURNING_OFFICER, Offices.SECOND_OFFICER);
        after(course.envelope, "the envelope");
        long before = course.results.isEmpty() ? 0 : version(course.results.getLast());
        long supersedes = entry.body().has("supersedes") ? entry.body().whole("supersedes", 1, Long.MAX_VALUE) : 0;
        if (version(entry) != before + 1)
            finder.find(Code.RESULT_VERSION, "version " + version(entry) + " after " + before);
        if (supersedes != before)
            finder.find(Code.RESULT_SUPERSEDES, "it supersedes " + supersedes + ", not " + before);
        course.results.add(entry);
    }

    private static long version(Entry result) {
        return result.body().whole("version", 1, Long.MAX_VALUE);
    }

    private void lot(Entry entry, Course course) {
        log.signed(entry, Offices.RETURNING_OFFICER, Offices.AUDITOR);
        List<String> commitments = entry.body().texts("seeds").stream()
                .map(seed -> Base64s.url(Hashes.tagged("lot-seed", Base64s.fromUrl(seed))))
                .toList();
        List<List<String>> pairs = log.lotCommitments.getOrDefault(course.rules.id(), List.of());
        int which = pairs.indexOf(commitments);
        if (which < 0) finder.find(Code.LOT_COMMITMENT, "seeds that were not committed to");
        boolean repeated = course.lots.stream()
                .anyMatch(lot -> lot.body().texts("seeds").equals(entry.body().texts("seeds")));
        if (repeated) finder.find(Code.ENTRY_REPEATED, "the same seeds");
        if (which == 0) after(course.candidates, "the candidates, whose ids could be made to suit the seeds");
        boolean early = which == 1 && (course.needs(false) ? !course.allPapersIn(course.seals) : course.jury == null);
        if (early) finder.find(Code.ENTRY_ORDER, "count seeds revealed before the seals");
        if (which == 0) CheckLots.of(log, course, finder).drawn(entry.body().texts("seeds"));
        course.lots.add(entry);
    }

    private void after(@Nullable Object before, String what) {
        if (before == null) finder.find(Code.ENTRY_ORDER, "it comes before " + what);
    }

    private void once(@Nullable Object already) {
        if (already != null) finder.find(Code.ENTRY_REPEATED, "a second one for the category");
    }
}
