package io.palmares.messaging;

import java.util.List;

/// What a handler did with an event. Ordered from harmless to grave: where several handlers take the same event, the
/// gravest outcome decides.
public sealed interface Outcome {
    /// Known before; nothing was changed.
    record Repeated() implements Outcome, Position {}

    /// Done and remembered, in one write.
    record Applied() implements Outcome {}

    /// An earlier event of the subject is missing: this one is parked among the dead letters.
    ///
    /// @param expected the sequence that should have come
    record Gap(long expected) implements Outcome, Position {
        public String why() {
            return "gap: sequence " + expected + " is missing";
        }
    }

    /// The event cannot be understood or contradicts what is known: parked among the dead letters.
    record Unreadable(String reason) implements Outcome {
        public String why() {
            return "unreadable: " + reason;
        }
    }

    /// Something this event rests upon has not arrived: tried again for ever, and its partition waits.
    ///
    /// @param missing what is waited for, for the log and the alarm
    record NotYet(String missing) implements Outcome {
        public String why() {
            return "missing: " + missing;
        }
    }

    static Outcome gravest(List<Outcome> outcomes) {
        return outcomes.stream().reduce(new Repeated(), (a, b) -> gravity(b) > gravity(a) ? b : a);
    }

    private static int gravity(Outcome outcome) {
        return switch (outcome) {
            case Repeated _ -> 0;
            case Applied _ -> 1;
            case Gap _ -> 2;
            case Unreadable _ -> 3;
            case NotYet _ -> 4;
        };
    }
}
