package io.palmares.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The memory of a document for requests.
public final class Answers {
    private Answers() {}

    static <T> Optional<Outcome<Kept<T>>> recall(Kept<T> kept, Ask ask) {
        return of(kept, ask)
                .map(known -> known.bodyHash().equals(ask.bodyHash())
                        ? Outcome.done(kept)
                        : Outcome.refused(Rule.KEY_REUSED, "This idempotency key came with another request before."));
    }

    /// What the document remembers of this request's key.
    public static Optional<Answered> of(Kept<?> kept, Ask ask) {
        return kept.answers().stream()
                .filter(answered -> answered.key().equals(ask.key()))
                .findFirst();
    }

    static List<Answered> plus(List<Answered> answers, Ask ask, String answer) {
        return ask.key() == null
                ? answers
                : Stream.concat(Stream.of(new Answered(ask.key(), ask.bodyHash(), answer)), answers.stream())
                        .limit(Answered.KEPT)
                        .toList();
    }
}
