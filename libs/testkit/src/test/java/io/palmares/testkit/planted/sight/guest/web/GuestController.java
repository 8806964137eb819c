package io.palmares.testkit.planted.sight.guest.web;

import io.palmares.testkit.planted.sight.guest.mongo.MongoGuests;

record GuestController(MongoGuests guests) {}
