package io.palmares.testkit.planted.tidy.guest.mongo;

import io.palmares.testkit.planted.tidy.guest.Guests;
import org.bson.Document;

/// Touches the driver, as it may.
public record MongoGuests(Document list) implements Guests {
    @Override
    public boolean isInvited(String name) {
        return list.containsKey(name);
    }
}
