package io.palmares.nominations.officekey.events;

import io.palmares.aggregate.mongo.Words;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.OfficerKeyListed;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.nominations.officekey.KeyRegister;

/// Listed keys in the published language.
public final class KeyWords implements Words<KeyRegister, KeyRegister.Fact> {
    @Override
    public NewEvent of(KeyRegister register, KeyRegister.Fact fact) {
        return switch (fact) {
            case KeyRegister.Fact.Listed(var it, var entry) ->
                new NewEvent(
                        new EventKind(Contracts.OFFICER_KEY_LISTED.type(), Contracts.OFFICER_KEY_LISTED.topic()),
                        new Subject("officers/" + register.edition(), register.edition()),
                        new OfficerKeyListed(
                                register.edition(), it.role(), it.category(), it.person(), it.key(), entry));
        };
    }
}
