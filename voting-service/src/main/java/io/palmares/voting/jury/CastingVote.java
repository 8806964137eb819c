package io.palmares.voting.jury;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tie that the chair is asked to break, and the answer.
///
/// @param atCut for a place on the shortlist; otherwise for the result, before it is known
/// @param tied ids, ascending
/// @param preferred one of the tied, once the chair has said so
/// @param by the chair who answered
/// @param signed what the chair signed, as an entry in base64url; only for the result
public record CastingVote(
        boolean atCut,
        List<String> tied,
        @Nullable String preferred,
        @Nullable String by,
        @Nullable String signed) {
    /// NO_CHAIR: none is appointed, or the chair has a conflict with one of the tied.
    public enum State {
        AWAITED,
        GIVEN,
        NO_CHAIR
    }

    public CastingVote {
        tied = tied.stream().sorted().toList();
    }

    static CastingVote asked(boolean atCut, List<String> tied) {
        return new CastingVote(atCut, tied, null, null, null);
    }

    boolean isAbout(boolean cut, List<String> others) {
        return atCut == cut && tied.equals(others.stream().sorted().toList());
    }
}
