package io.palmares.voting.jury;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One juror's view of one candidate.
///
/// @param pseudonym what the card is called where its juror must not be known
/// @param version of its last change; 0 before the first
public record Scorecard(
        String juror,
        String candidate,
        String pseudonym,
        CardState state,
        List<Score> scores,
        @Nullable String comment,
        long version) {
    /// What a criterion got.
    ///
    /// @param score whole, from 0 to the criterion's maximum
    public record Score(String criterion, int score) {}

    public Scorecard {
        scores = List.copyOf(scores);
    }

    static Scorecard blank(String juror, String candidate, String pseudonym) {
        return new Scorecard(juror, candidate, pseudonym, CardState.NOT_STARTED, List.of(), null, 0);
    }

    Scorecard filled(List<Score> given, @Nullable String remark) {
        CardState next = state == CardState.REOPENED ? state : CardState.IN_PROGRESS;
        return new Scorecard(juror, candidate, pseudonym, next, given, remark, version + 1);
    }

    Scorecard in(CardState next) {
        return new Scorecard(juror, candidate, pseudonym, next, scores, comment, version + 1);
    }

    boolean isOf(String person, String id) {
        return juror.equals(person) && candidate.equals(id);
    }
}
