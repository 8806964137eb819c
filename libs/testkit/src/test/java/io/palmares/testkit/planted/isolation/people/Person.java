package io.palmares.testkit.planted.isolation.people;

public record Person() {}
