package io.palmares.web.problem;

/// One thing wrong in a request.
///
/// @param pointer JSON Pointer (RFC 6901) into the body; a header or parameter is named as `header:If-Match`,
///     `parameter:limit`
/// @param rule short code for programs, such as `too-long`
/// @param text a sentence for people
public record Violation(String pointer, String rule, String text) {}
