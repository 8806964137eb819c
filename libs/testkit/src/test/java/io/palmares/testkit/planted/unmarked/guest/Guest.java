package io.palmares.testkit.planted.unmarked.guest;

record Guest() {}
