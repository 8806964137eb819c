package io.palmares.web.problem;

import io.palmares.web.text.Speech;
import io.palmares.web.text.Violation;

/// A violation on the wire.
///
/// @param pointer JSON Pointer (RFC 6901) into the body, or `header:…`, `parameter:…`
/// @param rule short code for programs, such as `too-long`
/// @param text a sentence in the reader's language
record ViolationBody(String pointer, String rule, String text) {
    static ViolationBody of(Violation violation, Speech speech) {
        return new ViolationBody(violation.pointer(), violation.rule(), speech.say(violation.text()));
    }
}
