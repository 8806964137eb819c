package io.palmares.aggregate;

/// One broken rule of an input.
///
/// @param pointer RFC 6901, where in the input
/// @param rule a short code for programs
/// @param detail a sentence for people
public record Violation(String pointer, String rule, String detail) {}
