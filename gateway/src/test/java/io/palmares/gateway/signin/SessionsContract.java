package io.palmares.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.web.caller.PersonId;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is relied on, of whatever keeps the sessions.
public interface SessionsContract {

    Session ANAS = new Session("s-1", new PersonId("p-ana"), Instant.parse("2020-11-10T12:00:00Z"));

    /// Empty.
    Sessions sessions();

    @Test
    default void findsWhatWasAdded() {
        Sessions sessions = sessions();
        sessions.add(ANAS);
        assertThat(sessions.find("s-1")).hasValue(ANAS);
        assertThat(sessions.find("s-2")).isEmpty();
    }

    @Test
    default void forgetsWhatWasRemoved() {
        Sessions sessions = sessions();
        sessions.add(ANAS);
        sessions.remove("s-1");
        sessions.remove("s-1");
        assertThat(sessions.find("s-1")).isEmpty();
    }

    @Test
    default void forgetsSessionsThatHaveExpiredAndNoOthers() {
        Sessions sessions = sessions();
        sessions.add(ANAS);
        sessions.removeExpired(ANAS.expiresAt());
        assertThat(sessions.find("s-1")).isPresent();
        sessions.removeExpired(ANAS.expiresAt().plusMillis(1));
        assertThat(sessions.find("s-1")).isEmpty();
    }

    @Test
    default void knowsWhoseSessionsTheyAre() {
        Session other = new Session("s-2", ANAS.person(), ANAS.expiresAt());
        Session bos = new Session("s-3", new PersonId("p-bo"), ANAS.expiresAt());
        Sessions sessions = sessions();
        Stream.of(ANAS, other, bos).forEach(sessions::add);
        assertThat(sessions.of(ANAS.person())).containsExactlyInAnyOrder(ANAS, other);
        sessions.removeAll(ANAS.person());
        assertThat(sessions.of(ANAS.person())).isEmpty();
        assertThat(sessions.find("s-3")).hasValue(bos);
    }
}
