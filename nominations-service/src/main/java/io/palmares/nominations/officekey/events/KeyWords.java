package io.palmares.nominations.officekey.events;

import io.palmares.aggregate.mongo.Words;
import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.Event;
import io.palmares.contracts.event.OfficerKeyListed;
import io.palmares.contracts.event.OfficerKeyRetired;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.nominations.officekey.KeyRegister;
import java.util.Objects;

/// Listed keys in the published language.
public final class KeyWords implements Words<KeyRegister, KeyRegister.Fact> {
    @Override
    public NewEvent of(KeyRegister register, KeyRegister.Fact fact) {
        return switch (fact) {
            case KeyRegister.Fact.Listed(var it, var entry) ->
                said(
                        register,
                        Contracts.OFFICER_KEY_LISTED,
                        new OfficerKeyListed(
                                register.edition(),
                                it.role(),
                                it.category(),
                                Objects.requireNonNull(it.person()),
                                Objects.requireNonNull(it.key()),
                                entry));
            case KeyRegister.Fact.Retired(var it, var entry) ->
                said(
                        register,
                        Contracts.OFFICER_KEY_RETIRED,
                        new OfficerKeyRetired(
                                register.edition(),
                                it.role(),
                                it.category(),
                                Objects.requireNonNull(it.replaces()),
                                entry));
        };
    }

    private static <E extends Event> NewEvent said(KeyRegister register, Contract<E> contract, E event) {
        return new NewEvent(
                new EventKind(contract.type(), contract.topic()),
                new Subject("officers/" + register.edition(), register.edition()),
                event);
    }
}
