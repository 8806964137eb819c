package io.palmares.voting.ballot.secret;

import io.palmares.booth.RandomSource;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.voting.ballot.KeyVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM under a key made from the master secret in a file. Sealed: 12 random bytes, then the cipher's output;
/// the name is authenticated with it.
public final class SecretFile implements KeyVault {
    private static final int LEAST = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final Bytes master;
    private final RandomSource random;

    private SecretFile(Bytes master, RandomSource random) {
        this.master = master;
        this.random = random;
    }

    /// Reads the whole file, which must hold at least 32 bytes.
    public static SecretFile read(Path file, RandomSource random) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < LEAST) {
                throw new IllegalArgumentException("palmares.secret-file holds fewer than 32 bytes");
            }
            return new SecretFile(Bytes.of(bytes), random);
        } catch (IOException e) {
            throw new UncheckedIOException("palmares.secret-file cannot be read", e);
        }
    }

    /// A secret of its own for each use, none of which tells anything of the master or of another.
    public Bytes derive(String use) {
        return Hash.tagged("voting-secret/" + use, Hash.sha256(master.toArray()).toArray())
                .bytes();
    }

    @Override
    public Bytes seal(String name, Bytes secret) {
        byte[] nonce = random.bytes(NONCE).toArray();
        return Bytes.concat(nonce, run(Cipher.ENCRYPT_MODE, name, nonce, secret.toArray()));
    }

    @Override
    public Bytes open(String name, Bytes sealed) {
        byte[] nonce = sealed.slice(0, NONCE).toArray();
        return Bytes.of(run(
                Cipher.DECRYPT_MODE,
                name,
                nonce,
                sealed.slice(NONCE, sealed.length()).toArray()));
    }

    private byte[] run(int mode, String name, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(derive("keys-at-rest").toArray(), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Bytes.utf8(name).toArray());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored key cannot be opened with this master secret", e);
        }
    }
}
