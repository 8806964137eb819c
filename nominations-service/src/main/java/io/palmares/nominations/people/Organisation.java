package io.palmares.nominations.people;

/// A member organisation.
///
/// @param country ISO 3166-1 alpha-2
public record Organisation(String organisation, String name, String country) {}
