package io.palmares.web.text;

import com.google.errorprone.annotations.CompileTimeConstant;

/// One thing wrong in an input.
///
/// @param pointer JSON Pointer (RFC 6901) into the body; a header or parameter is named as `header:If-Match`,
///     `parameter:limit`
/// @param rule short code for programs, such as `too-long`
/// @param text for people
public record Violation(String pointer, String rule, Sentence text) {

    public Violation(String pointer, String rule, @CompileTimeConstant String english, Object... parameters) {
        this(pointer, rule, Sentence.of(english, parameters));
    }
}
