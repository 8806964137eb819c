package io.palmares.gateway.passkey.webauthn;

import java.util.stream.Stream;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Questions and answers as browsers write them.
final class Wire {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String write(Object options) {
        return json.writeValueAsString(options);
    }

    PublicKeyCredential<AuthenticatorAttestationResponse> attestation(String answer) {
        require(answer, "/id", "/rawId", "/type", "/response/clientDataJSON", "/response/attestationObject");
        return json.readValue(answer, new TypeReference<>() {});
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> assertion(String answer) {
        require(
                answer,
                "/id",
                "/rawId",
                "/type",
                "/response/clientDataJSON",
                "/response/authenticatorData",
                "/response/signature");
        return json.readValue(answer, new TypeReference<>() {});
    }

    /// What is missing would be found by its absence only.
    private void require(String answer, String... pointers) {
        JsonNode read = json.readTree(answer);
        if (!Stream.of(pointers).allMatch(pointer -> read.at(pointer).isString())
                || !read.at("/id").equals(read.at("/rawId"))) {
            throw new IllegalArgumentException("not an answer of a passkey");
        }
    }
}
