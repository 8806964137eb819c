package io.palmares.messaging.deadletters;

import io.palmares.messaging.Letter;
import java.time.Instant;

/// A parked letter.
///
/// @param reason what was wrong with it when it was parked last
/// @param since when it was parked last
public record DeadLetter(Letter letter, String reason, Instant since) {
    /// Sorts subject by subject, each in its own order.
    public String place() {
        return "%s\u0001%019d\u0001%s".formatted(subject(), sequence(), id());
    }

    /// The event's id; empty if it has none.
    public String id() {
        return header("ce_id");
    }

    public String type() {
        return header("ce_type");
    }

    public String subject() {
        return header("ce_subject");
    }

    /// 0 if it has none that can be read.
    public long sequence() {
        try {
            return Long.parseLong(header("ce_sequence"));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private String header(String name) {
        return letter.headers().getOrDefault(name, "");
    }
}
