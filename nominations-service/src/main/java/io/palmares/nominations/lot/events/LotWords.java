package io.palmares.nominations.lot.events;

import io.palmares.aggregate.mongo.Words;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.LotPurpose;
import io.palmares.contracts.event.LotRevealed;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.lot.Seeds;

/// Lots in the published language.
public final class LotWords implements Words<Seeds, Seeds.Fact> {
    @Override
    public NewEvent of(Seeds seeds, Seeds.Fact fact) {
        String id = Course.id(seeds.edition(), seeds.category());
        return switch (fact) {
            case Seeds.Fact.Revealed(var purpose, var revealed, var entry) ->
                new NewEvent(
                        new EventKind(Contracts.LOT_REVEALED.type(), Contracts.LOT_REVEALED.topic()),
                        new Subject("lot/" + id, id),
                        new LotRevealed(
                                seeds.edition(),
                                seeds.category(),
                                LotPurpose.valueOf(purpose.name()),
                                revealed,
                                entry));
        };
    }
}
