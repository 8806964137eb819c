package io.palmares.nominations.lot;

import java.util.ArrayList;
import java.util.List;

/// The seeds of a category's lots, made when its edition is published and sealed with the service's secret until they
/// are revealed.
///
/// @param cut the returning officer's, the auditor's
/// @param count the same, for a tie of the count
/// @param revealed what the log holds already
public record Seeds(String edition, String category, List<String> cut, List<String> count, List<Purpose> revealed) {
    /// What a lot may have to decide.
    public enum Purpose {
        CUT,
        COUNT
    }

    /// What others are told.
    public sealed interface Fact {
        /// A pair is revealed.
        ///
        /// @param seeds base64url
        /// @param entry the log's, base64url
        record Revealed(Purpose purpose, List<String> seeds, String entry) implements Fact {}
    }

    public Seeds {
        cut = List.copyOf(cut);
        count = List.copyOf(count);
        revealed = List.copyOf(revealed);
    }

    List<String> sealed(Purpose purpose) {
        return switch (purpose) {
            case CUT -> cut;
            case COUNT -> count;
        };
    }

    /// Whether a pair still waits for its time.
    public boolean toReveal() {
        return revealed.size() < Purpose.values().length;
    }

    Seeds withRevealed(Purpose purpose) {
        List<Purpose> more = new ArrayList<>(revealed);
        more.add(purpose);
        return new Seeds(edition, category, cut, count, more);
    }
}
