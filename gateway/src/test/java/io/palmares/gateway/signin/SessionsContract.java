package io.palmares.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is relied on, of whatever keeps the sessions.
public interface SessionsContract {

    Instant NOON = Instant.parse("2020-11-10T12:00:00Z");
    Session ANAS = session("s-1", "p-ana");

    static Session session(String id, String person) {
        return new Session(
                id,
                new PersonId(person),
                NOON.minusSeconds(3600),
                NOON,
                new Device("Firefox", "Linux"),
                new Proof(NOON.minusSeconds(3600), Proof.Means.CODE));
    }

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
        Session other = session("s-2", "p-ana");
        Session bos = session("s-3", "p-bo");
        Sessions sessions = sessions();
        Stream.of(ANAS, other, bos).forEach(sessions::add);
        assertThat(sessions.of(ANAS.person())).containsExactlyInAnyOrder(ANAS, other);
        sessions.removeAll(ANAS.person());
        assertThat(sessions.of(ANAS.person())).isEmpty();
        assertThat(sessions.find("s-3")).hasValue(bos);
    }

    @Test
    default void remembersTheLastProofOfAnOpenSessionOnly() {
        Sessions sessions = sessions();
        sessions.add(ANAS);
        Proof proof = new Proof(NOON, Proof.Means.PASSKEY);
        sessions.prove("s-1", proof);
        sessions.prove("s-2", proof);
        assertThat(sessions.find("s-1").map(Session::proof)).hasValue(proof);
        assertThat(sessions.find("s-2")).isEmpty();
    }
}
