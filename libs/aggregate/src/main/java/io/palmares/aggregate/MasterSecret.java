package io.palmares.aggregate;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Encoding;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The service's one secret: what it stores sealed, and what it recognises as its own, hangs on it.
public final class MasterSecret {
    /// Bytes at least.
    public static final int LEAST = 32;

    private static final int NONCE = 12;
    private final Bytes secret;
    private final SecureRandom random;

    public MasterSecret(Bytes secret, SecureRandom random) {
        if (secret.length() < LEAST) {
            throw new IllegalArgumentException("the master secret must have at least " + LEAST + " bytes");
        }
        this.secret = secret;
        this.random = random;
    }

    /// AES-256-GCM under a key of this purpose. What is sealed can be opened only under the same name.
    public String seal(String name, Bytes plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return Bytes.concat(nonce, cipher(Cipher.ENCRYPT_MODE, name, nonce, plain.toArray()))
                .base64Url();
    }

    public Bytes open(String name, String sealed) {
        Bytes all = Bytes.fromBase64Url(sealed);
        byte[] nonce = all.slice(0, NONCE).toArray();
        return Bytes.of(cipher(
                Cipher.DECRYPT_MODE, name, nonce, all.slice(NONCE, all.length()).toArray()));
    }

    /// HMAC-SHA-256: the same for the same input, and nobody else can make it.
    public Bytes mark(String purpose, String value) {
        return hmac(Encoding.concat(Encoding.prefixed("mark"), Encoding.prefixed(purpose), Encoding.prefixed(value)));
    }

    private byte[] cipher(int mode, String name, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] key = hmac(Encoding.prefixed("seal")).toArray();
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "cannot open or seal " + name + ": is this the secret it was sealed with?", e);
        }
    }

    private Bytes hmac(byte[] input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA256"));
            return Bytes.of(mac.doFinal(input));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return "MasterSecret[…]";
    }
}
