package io.palmares.testkit.planted.adapter.guest;

import io.palmares.testkit.planted.adapter.guest.mongo.MongoGuests;

record Greeting(MongoGuests guests) {}
