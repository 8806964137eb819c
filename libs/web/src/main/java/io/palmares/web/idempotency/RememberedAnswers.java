package io.palmares.web.idempotency;

import java.util.List;
import java.util.stream.Stream;

/// The last eight answers a document gave, kept in the document itself: written in the same write as the change.
///
/// @param last newest first
public record RememberedAnswers(List<Remembered> last) {

    /// How many are kept. A client that repeats after eight later changes gets a stale version instead.
    public static final int KEPT = 8;

    public static final RememberedAnswers NONE = new RememberedAnswers(List.of());

    /// One answer, and what it was the answer to.
    ///
    /// @param answer what the service needs to answer again; its own format
    public record Remembered(String key, String bodyHash, String answer) {}

    /// What is known about a key.
    public sealed interface Recall {
        /// Never seen, or forgotten: act.
        record Unknown() implements Recall {}

        /// Seen with this very body: answer as before, change nothing.
        record Repeated(String answer) implements Recall {}

        /// Seen with another body: refuse, `422 key-reused`.
        record Reused() implements Recall {}
    }

    public RememberedAnswers {
        last = List.copyOf(last);
    }

    public Recall recall(IdempotencyKey key, BodyHash body) {
        return last.stream()
                .filter(known -> known.key().equals(key.value()))
                .findFirst()
                .<Recall>map(known -> known.bodyHash().equals(body.value())
                        ? new Recall.Repeated(known.answer())
                        : new Recall.Reused())
                .orElseGet(Recall.Unknown::new);
    }

    public RememberedAnswers plus(IdempotencyKey key, BodyHash body, String answer) {
        Remembered newest = new Remembered(key.value(), body.value(), answer);
        return new RememberedAnswers(
                Stream.concat(Stream.of(newest), last.stream()).limit(KEPT).toList());
    }
}
