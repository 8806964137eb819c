package io.palmares.testkit.planted.driver.guest.web;

import org.bson.Document;

record GuestController(Document guest) {}
