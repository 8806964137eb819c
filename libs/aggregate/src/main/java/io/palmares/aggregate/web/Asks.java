package io.palmares.aggregate.web;

import io.palmares.aggregate.Ask;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;

/// A request's demands. A key is its caller's own: two callers may use the same.
public final class Asks {
    private Asks() {}

    public static Ask of(Caller caller, IdempotencyKey key, BodyHash body) {
        return Ask.keyed(caller.person() + "/" + key.value(), body.value());
    }

    public static Ask of(Caller caller, IdempotencyKey key, BodyHash body, ExpectedVersion expected) {
        return new Ask(caller.person() + "/" + key.value(), body.value(), expected.value());
    }
}
