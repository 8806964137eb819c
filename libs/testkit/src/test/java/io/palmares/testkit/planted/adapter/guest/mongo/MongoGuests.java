package io.palmares.testkit.planted.adapter.guest.mongo;

public record MongoGuests() {}
