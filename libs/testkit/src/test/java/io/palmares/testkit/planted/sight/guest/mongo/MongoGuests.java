package io.palmares.testkit.planted.sight.guest.mongo;

public record MongoGuests() {}
