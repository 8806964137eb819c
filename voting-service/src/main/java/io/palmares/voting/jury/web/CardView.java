package io.palmares.voting.jury.web;

import io.palmares.voting.jury.CardState;
import io.palmares.voting.jury.Scorecard;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A scorecard on the wire.
///
/// @param version what `If-Match` must name to change it
record CardView(
        String juror,
        String candidate,
        CardState state,
        Map<String, Integer> scores,
        @Nullable String comment,
        long version) {
    static CardView of(Scorecard card) {
        return new CardView(
                card.juror(),
                card.candidate(),
                card.state(),
                card.scores().stream()
                        .collect(Collectors.toMap(
                                Scorecard.Score::criterion, Scorecard.Score::score, (a, _) -> a, TreeMap::new)),
                card.comment(),
                card.version());
    }

    /// In the order of candidates, then jurors.
    String key() {
        return candidate + "/" + juror;
    }
}
