package io.palmares.gateway.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// A device that keeps one passkey (ES256) and can be told to misbehave. Written from the standard, not from the code
/// that checks it.
public final class SoftAuthenticator {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final byte[] id = new byte[32];
    private final KeyPair pair;
    private final String relyingParty;
    private String origin;
    private int counter;
    private int verified = VERIFIED;
    private String userHandle = "";

    public SoftAuthenticator(String origin, String relyingParty) {
        this.origin = origin;
        this.relyingParty = relyingParty;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String id() {
        return base64(id);
    }

    /// As if a page of that origin had asked.
    public SoftAuthenticator at(String other) {
        origin = other;
        return this;
    }

    /// It does not look who is there.
    public SoftAuthenticator unverified() {
        verified = 0;
        return this;
    }

    /// As a copy that was made when the counter stood here.
    public SoftAuthenticator counting(int from) {
        counter = from;
        return this;
    }

    /// It says that it signs for this user.
    public SoftAuthenticator sayingItIs(String handle) {
        userHandle = handle;
        return this;
    }

    /// The answer to a question that makes a passkey.
    ///
    /// @param user the handle, base64url
    public String make(String challenge, String user) {
        userHandle = user;
        byte[] client = client("webauthn.create", challenge);
        byte[] attestation = cbor(out -> {
            out.writeByte(0xA3);
            text(out, "fmt");
            text(out, "none");
            text(out, "attStmt");
            out.writeByte(0xA0);
            text(out, "authData");
            bytes(out, data(WITH_KEY, key()));
        });
        return answer("\"attestationObject\":\"" + base64(attestation) + "\",\"transports\":[\"internal\"]", client);
    }

    /// The answer to a question that asks for it.
    public String use(String challenge) {
        counter++;
        byte[] client = client("webauthn.get", challenge);
        byte[] data = data(0, new byte[0]);
        return answer(
                "\"authenticatorData\":\"" + base64(data) + "\",\"signature\":\"" + base64(signature(data, client))
                        + "\",\"userHandle\":\"" + userHandle + "\"",
                client);
    }

    private String answer(String response, byte[] client) {
        return "{\"id\":\"" + id() + "\",\"rawId\":\"" + id()
                + "\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"authenticatorAttachment\":\"platform\",\"response\":{\"clientDataJSON\":\""
                + base64(client) + "\"," + response + "}}";
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(UTF_8);
    }

    private byte[] data(int more, byte[] key) {
        return cbor(out -> {
            out.write(sha256(relyingParty.getBytes(UTF_8)));
            out.writeByte(PRESENT | verified | more);
            out.writeInt(counter);
            out.write(key);
        });
    }

    private byte[] key() {
        return cbor(out -> {
            out.write(new byte[16]);
            out.writeShort(id.length);
            out.write(id);
            ECPublicKey key = (ECPublicKey) pair.getPublic();
            out.write(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
            bytes(out, coordinate(key.getW().getAffineX()));
            out.writeByte(0x22);
            bytes(out, coordinate(key.getW().getAffineY()));
        });
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] wide = new byte[32];
        byte[] plain = number.toByteArray();
        int length = Math.min(plain.length, 32);
        System.arraycopy(plain, plain.length - length, wide, 32 - length, length);
        return wide;
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] cbor(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeByte(0x60 | text.length());
        out.write(text.getBytes(UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeByte(0x58);
        out.writeByte(bytes.length);
        out.write(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
