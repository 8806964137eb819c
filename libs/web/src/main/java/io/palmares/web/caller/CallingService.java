package io.palmares.web.caller;

/// One of our services calling another, by its name. It holds no role and stands for no person.
public record CallingService(String name) {}
