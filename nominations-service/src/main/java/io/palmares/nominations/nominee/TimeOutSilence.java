package io.palmares.nominations.nominee;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.category.RunClock;
import java.time.Instant;

/// At the end of consent whoever has not answered is timed out.
public final class TimeOutSilence implements RunClock.BeforeConsentEnds {
    private final Nominees nominees;

    public TimeOutSilence(Nominees nominees) {
        this.nominees = nominees;
    }

    @Override
    public void timeOut(String edition, String category, Instant at) {
        nominees.ofCategory(edition, category)
                .forEach(nominee ->
                        nominees.change(nominee.id(), Ask.plain(), kept -> Outcome.done(Rules.timeOut(kept.state()))));
    }
}
