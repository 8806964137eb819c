package io.palmares.voting.jury.web;

import io.palmares.voting.jury.JuryRoom;
import io.palmares.voting.jury.PublishedShortlist;
import io.palmares.voting.jury.PublishedShortlist.TieStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an act of two people led to.
///
/// @param finalists ids, ascending; empty before the shortlist is published
record RoomView(
        String edition,
        String category,
        boolean shortlisted,
        List<String> finalists,
        List<TieStep> tieSteps,
        @Nullable String shortlistHash) {
    static RoomView of(JuryRoom room) {
        PublishedShortlist shortlist = room.shortlist();
        return shortlist == null
                ? new RoomView(room.edition(), room.category(), false, List.of(), List.of(), null)
                : new RoomView(
                        room.edition(),
                        room.category(),
                        true,
                        shortlist.finalists(),
                        shortlist.steps(),
                        shortlist.hash());
    }
}
