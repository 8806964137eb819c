package io.palmares.verifier.edition;

import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.util.List;
import java.util.Optional;

/// The jury's locked scorecards, where the rulebook publishes them.
record PublishedCards(Course course, NamedFiles files, Report report, Finder finder) {
    /// Empty where there are none to read; the report says why.
    Optional<List<String>> lines() {
        CategoryRules.Jury rules = course.rules.jury();
        if (rules == null || course.jury == null || !course.rules.preset().hasJury()) return Optional.empty();
        if (!rules.published()) {
            report.unchecked("the scorecards of " + course.rules.id() + " are not published: the jury's figures are"
                    + " taken as the result says them");
            return Optional.empty();
        }
        String commitment = course.jury.body().text("scorecards");
        Optional<byte[]> file = files.read(commitment);
        if (file.isEmpty()) finder.find(Code.FILE_MISSING, "scorecards file/" + commitment);
        return file.map(Cards::read)
                .filter(cards -> isCommitted(cards, commitment))
                .map(Cards::lines);
    }

    private boolean isCommitted(Cards cards, String commitment) {
        boolean same = cards.commitment().equals(commitment);
        if (!same) finder.find(Code.SCORECARDS, "");
        return same;
    }
}
