package io.palmares.tally;

import java.util.List;

/// The answer of a count and, from it alone, everything that can be shown about it.
public sealed interface Count {
    Contest contest();

    /// The rule asks for something that this library does not do; nothing was counted.
    record Unsupported(Contest contest, String part) implements Count {}

    /// `ties` are those that the rule broke, in the order it met them.
    record Counted(Contest contest, Outcome outcome, Evidence evidence, List<TieBroken> ties) implements Count {
        public Counted {
            ties = List.copyOf(ties);
        }
    }

    /// A tie that a step of the rule decided: between whom, by what, and with which figures.
    record TieBroken(
            int round,
            List<Candidate> between,
            List<Candidate> picked,
            Purpose purpose,
            String step,
            List<Figure> figures) {
        public TieBroken {
            between = List.copyOf(between);
            picked = List.copyOf(picked);
            figures = List.copyOf(figures);
        }

        public enum Purpose {
            ELECTION,
            ELIMINATION,
            SURPLUS,
            RUNOFF_PLACE
        }
    }

    record Figure(Candidate candidate, Fraction value) {}
}
