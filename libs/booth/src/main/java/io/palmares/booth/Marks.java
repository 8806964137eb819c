package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a voter wrote. Says nothing about whether the paper allows it: see [MarksRule].
public sealed interface Marks {
    /// Single choice. A list, because a voter can mark too many.
    record Choose(List<CandidateId> choices) implements Marks {
        public Choose {
            choices = List.copyOf(choices);
        }
    }

    /// In canonical form sorted; the order says nothing.
    record Approve(List<CandidateId> approved) implements Marks {
        public Approve {
            approved = approved.stream().sorted().toList();
        }
    }

    /// First is preferred most.
    record Rank(List<CandidateId> ranking) implements Marks {
        public Rank {
            ranking = List.copyOf(ranking);
        }
    }

    record Points(SortedMap<CandidateId, Long> points) implements Marks {
        public Points {
            points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
        }
    }

    record Scores(SortedMap<CandidateId, Long> scores) implements Marks {
        public Scores {
            scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        }
    }

    /// Counted as cast, not in the tally.
    record Abstain() implements Marks {}

    /// Reads the canonical bytes.
    /// @throws io.palmares.ledger.Malformed for anything but one of the six canonical forms
    static Marks parse(Bytes canonical) {
        return MarksJson.read(canonical);
    }

    default Json json() {
        return MarksJson.write(this);
    }

    default Bytes canonical() {
        return json().canonical();
    }
}
