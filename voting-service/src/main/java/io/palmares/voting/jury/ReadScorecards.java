package io.palmares.voting.jury;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Scorecards, for the category's jurors: their own, and those of others once their own for that candidate is in.
public final class ReadScorecards {
    private final JuryRooms rooms;

    public ReadScorecards(JuryRooms rooms) {
        this.rooms = rooms;
    }

    public Outcome<List<Scorecard>> of(JuryId jury, String juror) {
        Optional<JuryRoom> found = rooms.find(jury).map(Kept::state);
        if (found.isEmpty()) {
            return Outcome.refused(Rule.NOT_FOUND, "There is no such category.");
        }
        JuryRoom room = found.get();
        return room.bench()
                .seat(juror)
                .map(seat -> Outcome.done(visible(room, seat)))
                .orElseGet(() -> Outcome.refused(Rule.FORBIDDEN, "Only the category's jurors may do this."));
    }

    private static List<Scorecard> visible(JuryRoom room, Seat seat) {
        return room.cards().stream()
                .filter(card -> card.juror().equals(seat.person()) || isShown(room, seat, card))
                .sorted(Comparator.comparing(Scorecard::candidate).thenComparing(Scorecard::juror))
                .toList();
    }

    private static boolean isShown(JuryRoom room, Seat seat, Scorecard card) {
        return card.state().counts()
                && room.bench()
                        .candidate(card.candidate())
                        .filter(candidate -> room.cardState(seat, candidate).isIn())
                        .isPresent();
    }
}
