package io.palmares.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    @TempDir
    Path directory;

    @Test
    void verifiesWithThePublicHalfWhatThePrivateHalfSigned() throws Exception {
        KeyFiles keys = KeyFiles.in(directory.resolve("keys"));
        KeyFactory curve = KeyFactory.getInstance("EC");
        PrivateKey own = curve.generatePrivate(new PKCS8EncodedKeySpec(der(keys.privateKey(ServiceName.VOTING))));
        PublicKey known = curve.generatePublic(new X509EncodedKeySpec(der(keys.publicKey(ServiceName.VOTING))));

        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(own);
        byte[] signature = signing.sign();
        signing.initVerify(known);

        assertThat(signing.verify(signature)).isTrue();
    }

    private static byte[] der(Path pem) throws Exception {
        String body = Files.readString(pem).replaceAll("-----.*-----", "");
        return Base64.getMimeDecoder().decode(body);
    }

    @Test
    void makesAPairAnewWhoseSecondHalfWasNotWritten() throws Exception {
        Path home = directory.resolve("keys");
        KeyFiles keys = KeyFiles.in(home);
        byte[] half = Files.readAllBytes(keys.publicKey(ServiceName.GATEWAY));
        Files.delete(keys.privateKey(ServiceName.GATEWAY));

        KeyFiles.in(home);

        assertThat(keys.publicKey(ServiceName.GATEWAY)).exists();
        assertThat(Files.readAllBytes(keys.publicKey(ServiceName.GATEWAY))).isNotEqualTo(half);
    }
}
