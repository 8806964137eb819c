package io.palmares.gateway.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.web.caller.PersonId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is relied on, of whatever keeps the passkeys.
public interface PasskeysContract {

    Instant MADE = Instant.parse("2020-11-10T12:00:00Z");
    PersonId ANA = new PersonId("p-ana");
    PersonId BO = new PersonId("p-bo");

    /// Empty.
    Passkeys passkeys();

    static Passkey passkey(String id, PersonId person) {
        return new Passkey(
                id,
                person,
                new PasskeyName("My phone"),
                MADE,
                MADE,
                new Passkey.Material("cHVibGlj", "YXR0ZXN0", 3, Set.of("internal", "hybrid"), true, false));
    }

    @Test
    default void findsWhatWasAddedByItsIdAndByItsPerson() {
        Passkeys passkeys = passkeys();
        assertThat(passkeys.add(passkey("k-1", ANA))).isTrue();
        assertThat(passkeys.find("k-1")).hasValue(passkey("k-1", ANA));
        assertThat(passkeys.of(ANA)).containsExactly(passkey("k-1", ANA));
        assertThat(passkeys.find("k-2")).isEmpty();
        assertThat(passkeys.of(BO)).isEmpty();
    }

    @Test
    default void takesAnIdOnceWhoseverItIs() {
        Passkeys passkeys = passkeys();
        passkeys.add(passkey("k-1", ANA));
        assertThat(passkeys.add(passkey("k-1", BO))).isFalse();
        assertThat(passkeys.find("k-1").map(Passkey::person)).hasValue(ANA);
    }

    @Test
    default void remembersAUseOfWhatIsThereOnly() {
        Passkeys passkeys = passkeys();
        passkeys.add(passkey("k-1", ANA));
        assertThat(passkeys.used("k-1", 4, MADE.plusSeconds(60))).isTrue();
        assertThat(passkeys.used("k-2", 4, MADE.plusSeconds(60))).isFalse();
        assertThat(passkeys.find("k-1").orElseThrow().usedAt()).isEqualTo(MADE.plusSeconds(60));
        assertThat(passkeys.find("k-1").orElseThrow().material().counter()).isEqualTo(4);
        assertThat(passkeys.find("k-2")).isEmpty();
    }

    @Test
    default void refusesACounterThatDoesNotGoOn() {
        Passkeys passkeys = passkeys();
        passkeys.add(passkey("k-1", ANA));
        assertThat(passkeys.used("k-1", 3, MADE.plusSeconds(60))).isFalse();
        assertThat(passkeys.used("k-1", 0, MADE.plusSeconds(60))).isFalse();
        assertThat(passkeys.find("k-1").orElseThrow().usedAt()).isEqualTo(MADE);
    }

    @Test
    default void takesADeviceThatDoesNotCount() {
        Passkeys passkeys = passkeys();
        Passkey.Material counting = passkey("k-1", ANA).material();
        passkeys.add(new Passkey(
                "k-0",
                ANA,
                new PasskeyName("Phone"),
                MADE,
                MADE,
                new Passkey.Material(
                        counting.publicKey(), counting.attestation(), 0, counting.transports(), true, true)));
        assertThat(passkeys.used("k-0", 0, MADE.plusSeconds(60))).isTrue();
        assertThat(passkeys.used("k-0", 0, MADE.plusSeconds(61))).isTrue();
    }

    @Test
    default void removesForItsPersonOnly() {
        Passkeys passkeys = passkeys();
        passkeys.add(passkey("k-1", ANA));
        assertThat(passkeys.remove(BO, "k-1")).isFalse();
        assertThat(passkeys.remove(ANA, "k-1")).isTrue();
        assertThat(passkeys.remove(ANA, "k-1")).isFalse();
        assertThat(passkeys.find("k-1")).isEmpty();
    }

    @Test
    default void removesAllOfAPersonAndKnowsWhoHasAny() {
        Passkeys passkeys = passkeys();
        passkeys.add(passkey("k-1", ANA));
        passkeys.add(passkey("k-2", ANA));
        passkeys.add(passkey("k-3", BO));
        assertThat(passkeys.owners()).containsExactlyInAnyOrder(ANA, BO);
        passkeys.removeAll(ANA);
        assertThat(passkeys.owners()).containsExactly(BO);
    }
}
