package io.palmares.nominations.edition;

import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.web.text.Violation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Nobody publishes a lot that could never be drawn: its seeds are revealed by the returning officer, who approves the
/// publication, and an auditor.
///
/// @param hasAuditor whether an edition has one
public record LotCheck(Predicate<String> hasAuditor) {
    List<Violation> violations(String edition, Rulebook book) {
        return hasAuditor.test(edition)
                ? List.of()
                : IntStream.range(0, book.categories().size())
                        .filter(i -> mayDraw(book.categories().get(i)))
                        .mapToObj(LotCheck::violation)
                        .toList();
    }

    /// At the end of its ladder, or at a cut without a jury.
    private static boolean mayDraw(Category category) {
        return category.tieLadder().contains(TieRule.LOT)
                || (category.preset() == Preset.VOTE_ONLY && category.finalists() > 0);
    }

    private static Violation violation(int category) {
        return new Violation(
                "/categories/" + category + "/tieLadder",
                "lot-auditor",
                "needs an auditor, who reveals the seeds of a lot that may decide here: appoint one before publication");
    }
}
