package io.palmares.nominations.electorate.events;

import io.palmares.aggregate.mongo.Words;
import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.RollFrozen;
import io.palmares.contracts.event.RollKeyDestroyed;
import io.palmares.contracts.event.RollPart;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.electorate.ClassRoll;
import io.palmares.nominations.electorate.Electorate;

/// Electorates in the published language.
public final class ElectorateWords implements Words<Electorate, Electorate.Fact> {
    @Override
    public NewEvent of(Electorate it, Electorate.Fact fact) {
        return switch (fact) {
            case Electorate.Fact.Part part ->
                event(
                        it,
                        Contracts.ROLL_PART,
                        new RollPart(
                                it.edition(),
                                it.category(),
                                part.electorClass(),
                                null,
                                part.rollVersion(),
                                part.part(),
                                part.parts(),
                                part.keys()));
            case Electorate.Fact.Frozen(ClassRoll roll) ->
                event(
                        it,
                        Contracts.ROLL_FROZEN,
                        new RollFrozen(
                                it.edition(),
                                it.category(),
                                roll.electorClass(),
                                null,
                                roll.rollVersion(),
                                roll.weight(),
                                roll.parts(),
                                roll.size(),
                                roll.root(),
                                roll.withheld(),
                                roll.mergedInto()));
            case Electorate.Fact.KeyDestroyed(var at, var entry) ->
                event(it, Contracts.ROLLKEY_DESTROYED, new RollKeyDestroyed(it.edition(), it.category(), at, entry));
        };
    }

    private static NewEvent event(Electorate electorate, Contract<?> contract, Object data) {
        String id = Course.id(electorate.edition(), electorate.category());
        return new NewEvent(
                new EventKind(contract.type(), contract.topic()), new Subject("electorate/" + id, id), data);
    }
}
