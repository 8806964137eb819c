package io.palmares.booth;

import io.palmares.ledger.Malformed;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// [opens, closes) as first written in the paper; an extension does not change it.
public record VotingWindow(Instant opens, Instant closes) {
    public VotingWindow {
        if (!opens.isBefore(closes)) {
            throw new Malformed(Malformed.Rule.FIELD, "field 'closes' must be later than 'opens'");
        }
    }

    static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (instant.toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeParseException notAnInstant) {
            throw new Malformed(Malformed.Rule.FIELD, "an instant is written like 2020-10-01T08:00:00Z", notAnInstant);
        }
        throw new Malformed(Malformed.Rule.FIELD, "an instant is written in its shortest form, in UTC");
    }
}
