package io.palmares.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.palmares.ledger.Bytes;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SealingASecretTest {
    private static final Bytes KEY = Bytes.utf8("a roll key of a category, say");
    private final MasterSecret secret = secret("0123456789abcdef0123456789abcdef");

    @Test
    void opensUnderTheSameName() {
        assertThat(secret.open("roll/a", secret.seal("roll/a", KEY))).isEqualTo(KEY);
    }

    @Test
    void neverShowsTheSameTwice() {
        assertThat(secret.seal("roll/a", KEY)).isNotEqualTo(secret.seal("roll/a", KEY));
    }

    @Test
    void doesNotOpenUnderAnotherName() {
        String sealed = secret.seal("roll/a", KEY);
        assertThatThrownBy(() -> secret.open("roll/b", sealed)).hasMessageContaining("roll/b");
    }

    @Test
    void doesNotOpenWithAnotherSecret() {
        String sealed = secret.seal("roll/a", KEY);
        MasterSecret other = secret("0123456789abcdef0123456789abcdeF");
        assertThatThrownBy(() -> other.open("roll/a", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAShortSecret() {
        assertThatThrownBy(() -> secret("0123456789abcdef0123456789abcde")).hasMessageContaining("32");
    }

    private static MasterSecret secret(String text) {
        return new MasterSecret(Bytes.utf8(text), new SecureRandom());
    }
}
