package io.palmares.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.web.caller.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What signing in relies on, of whatever keeps the codes.
public interface CodesContract {

    Instant NOON = Instant.parse("2020-11-10T12:00:00Z");

    /// Empty.
    Codes codes();

    @Test
    default void countsAnAttemptBeforeItTells() {
        Codes codes = codes();
        codes.put(code("a", "digest", 2));
        assertThat(codes.attempt("a")).hasValue(code("a", "digest", 2));
        assertThat(codes.attempt("a")).hasValue(code("a", "digest", 1));
        assertThat(codes.attempt("a")).isEmpty();
        assertThat(codes.attempt("b")).isEmpty();
    }

    @Test
    default void givesNoMoreAttemptsInParallel() throws Exception {
        Codes codes = codes();
        codes.put(code("a", "digest", 5));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<PendingCode>>> attempts = IntStream.range(0, 30)
                    .mapToObj(i -> threads.submit(() -> codes.attempt("a")))
                    .toList();
            int allowed = 0;
            for (Future<Optional<PendingCode>> attempt : attempts) {
                allowed += attempt.get().isPresent() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(5);
        }
    }

    @Test
    default void isTakenOnce() {
        Codes codes = codes();
        codes.put(code("a", "digest", 5));
        assertThat(codes.take(code("a", "digest", 5))).isTrue();
        assertThat(codes.take(code("a", "digest", 5))).isFalse();
    }

    @Test
    default void isNotTakenOnceReplaced() {
        Codes codes = codes();
        codes.put(code("a", "older", 5));
        codes.put(code("a", "newer", 5));
        assertThat(codes.take(code("a", "older", 5))).isFalse();
        assertThat(codes.attempt("a")).hasValue(code("a", "newer", 5));
    }

    @Test
    default void removesWhatHasExpiredAndNothingElse() {
        Codes codes = codes();
        codes.put(code("a", "digest", 5));
        codes.removeExpired(NOON);
        assertThat(codes.attempt("a")).isPresent();
        codes.removeExpired(NOON.plusMillis(1));
        assertThat(codes.attempt("a")).isEmpty();
    }

    private static PendingCode code(String id, String digest, int attempts) {
        return new PendingCode(id, digest, new PersonId("p-ana"), NOON, attempts);
    }
}
