package io.palmares.voting.jury;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.TwoPeople;
import java.time.Clock;

/// Whoever proposed an act takes it back.
public final class WithdrawProposal {
    private final JuryRooms rooms;
    private final Clock deadlines;

    public WithdrawProposal(JuryRooms rooms, Clock deadlines) {
        this.rooms = rooms;
        this.deadlines = deadlines;
    }

    public Outcome<Kept<JuryRoom>> withdraw(JuryId jury, String person, Ask ask) {
        return rooms.change(
                jury.toString(),
                ask,
                kept -> TwoPeople.withdraw(kept.state().proposal(), person, deadlines.instant())
                        .map(_ -> Change.silently(kept.state().proposing(null))));
    }
}
