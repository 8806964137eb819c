package io.palmares.testkit.planted.isolation.secret;

import io.palmares.testkit.planted.isolation.people.Person;

record Secret(Person of) {}
