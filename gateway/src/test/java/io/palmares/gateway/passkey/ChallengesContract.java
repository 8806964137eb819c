package io.palmares.gateway.passkey;

import static io.palmares.gateway.passkey.Challenge.Purpose.PROVE;
import static io.palmares.gateway.passkey.Challenge.Purpose.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is relied on, of whatever keeps the open questions.
public interface ChallengesContract {

    Challenge ASKED = new Challenge("holder", SIGN_IN, "value", Instant.parse("2020-11-10T12:00:00Z"));

    /// Empty.
    Challenges challenges();

    @Test
    default void isTakenOnceByItsHolderForItsPurpose() {
        Challenges challenges = challenges();
        challenges.put(ASKED);
        assertThat(challenges.take("another", SIGN_IN)).isEmpty();
        assertThat(challenges.take("holder", PROVE)).isEmpty();
        assertThat(challenges.take("holder", SIGN_IN)).hasValue(ASKED);
        assertThat(challenges.take("holder", SIGN_IN)).isEmpty();
    }

    @Test
    default void isTakenOnceInParallel() throws Exception {
        Challenges challenges = challenges();
        challenges.put(ASKED);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Challenge>>> takes = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> challenges.take("holder", SIGN_IN)))
                    .toList();
            int taken = 0;
            for (Future<Optional<Challenge>> take : takes) {
                taken += take.get().isPresent() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    default void isReplacedByANewerOne() {
        Challenges challenges = challenges();
        Challenge newer = new Challenge("holder", SIGN_IN, "newer", ASKED.expiresAt());
        challenges.put(ASKED);
        challenges.put(newer);
        assertThat(challenges.take("holder", SIGN_IN)).hasValue(newer);
    }

    @Test
    default void goesOnceExpiredAndNotBefore() {
        Challenges challenges = challenges();
        challenges.put(ASKED);
        challenges.removeExpired(ASKED.expiresAt());
        challenges.put(new Challenge("old", SIGN_IN, "value", ASKED.expiresAt().minusMillis(1)));
        challenges.removeExpired(ASKED.expiresAt());
        assertThat(challenges.take("old", SIGN_IN)).isEmpty();
        assertThat(challenges.take("holder", SIGN_IN)).isPresent();
    }
}
