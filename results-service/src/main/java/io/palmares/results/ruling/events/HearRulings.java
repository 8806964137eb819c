package io.palmares.results.ruling.events;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Projection;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.RulingMade;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.results.ruling.Ruling;
import io.palmares.results.ruling.Rulings;

/// Rulings in the published language.
public record HearRulings(Projection<Ruling, Void> rulings) {
    public static Subscriptions into(Rulings rulings) {
        HearRulings hear = new HearRulings(new Projection<>(rulings, Ruling::through));
        return Subscriptions.to(Topics.RULINGS).on(Contracts.RULING_MADE.type(), RulingMade.class, hear::made);
    }

    private Outcome made(Delivered<RulingMade> event) {
        return rulings.hear(event.data().ruling(), event.meta(), (_, after) -> Change.silently(ruling(event, after)));
    }

    private static Ruling ruling(Delivered<RulingMade> event, AppliedThrough after) {
        RulingMade it = event.data();
        return new Ruling(
                it.ruling(),
                it.edition(),
                it.category(),
                it.kind().name(),
                it.clause(),
                it.code(),
                it.text(),
                event.meta().time(),
                after);
    }
}
