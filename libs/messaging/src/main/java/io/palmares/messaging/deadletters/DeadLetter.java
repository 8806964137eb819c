package io.palmares.messaging.deadletters;

import io.palmares.messaging.Letter;
import java.time.Instant;
import java.util.Comparator;

/// A parked letter.
///
/// @param reason what was wrong with it when it was parked last
/// @param since when it was parked last
public record DeadLetter(Letter letter, String reason, Instant since) {
    /// Subject by subject, each in its own order.
    static final Comparator<DeadLetter> IN_ORDER =
            Comparator.comparing(DeadLetter::subject).thenComparingLong(DeadLetter::sequence);

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
