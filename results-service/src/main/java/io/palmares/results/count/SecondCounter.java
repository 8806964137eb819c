package io.palmares.results.count;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Rulebooks.Published;
import java.util.List;

/// Counts again, with code that shares nothing with the first counter.
@FunctionalInterface
public interface SecondCounter {
    /// The result as canonical JSON.
    ///
    /// @throws CannotCount saying why
    String count(Counted counted);

    /// What was counted.
    ///
    /// @param candidates ids, with papers in their order
    /// @param papers none where nobody votes
    /// @param cards the jury's locked scorecards; none if the count took none
    record Counted(
            CategoryId id,
            Published rulebook,
            List<String> candidates,
            List<Paper> papers,
            List<Bytes> cards,
            TieDeciders ties) {}

    /// One paper.
    ///
    /// @param figures as the result prints them: how many ballots there were of which kind
    /// @param marks canonical JSON, a value for each counted ballot
    record Paper(JsonObject figures, List<String> marks) {}

    /// The second counter does not do what the first did.
    final class CannotCount extends RuntimeException {
        private static final long serialVersionUID = 1;

        public CannotCount(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
