package io.palmares.gateway.passkey.webauthn;

import io.palmares.gateway.passkey.Passkey;
import io.palmares.gateway.passkey.PasskeyName;
import io.palmares.gateway.passkey.Passkeys;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// Our passkeys as WebAuthn's credentials.
record StoredPasskeys(Passkeys passkeys) implements UserCredentialRepository {

    /// A new one was never used. Spring Security (7.1.2) compares a counter with the one at registration only, so what
    /// was kept since is compared here.
    @Override
    public void save(CredentialRecord saved) {
        boolean isNew = saved.getLastUsed().equals(saved.getCreated());
        String id = saved.getCredentialId().toBase64UrlString();
        boolean kept = isNew
                ? passkeys.add(passkey(saved))
                : passkeys.used(id, saved.getSignatureCount(), saved.getLastUsed());
        if (!kept) {
            throw new IllegalArgumentException("known already, copied or removed");
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return passkeys.find(id.toBase64UrlString())
                .map(StoredPasskeys::credential)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return passkeys.of(KnownUsers.person(user)).stream()
                .map(StoredPasskeys::credential)
                .toList();
    }

    @Override
    public void delete(Bytes id) {
        passkeys.find(id.toBase64UrlString()).ifPresent(found -> passkeys.remove(found.person(), found.id()));
    }

    static Passkey passkey(CredentialRecord made) {
        Bytes attestation = made.getAttestationObject();
        if (attestation == null) {
            throw new IllegalArgumentException("no attestation object");
        }
        return new Passkey(
                made.getCredentialId().toBase64UrlString(),
                KnownUsers.person(made.getUserEntityUserId()),
                new PasskeyName(made.getLabel()),
                made.getCreated(),
                made.getLastUsed(),
                new Passkey.Material(
                        new Bytes(made.getPublicKey().getBytes()).toBase64UrlString(),
                        attestation.toBase64UrlString(),
                        made.getSignatureCount(),
                        made.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.toSet()),
                        made.isBackupEligible(),
                        made.isBackupState()));
    }

    private static CredentialRecord credential(Passkey passkey) {
        Passkey.Material material = passkey.material();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(passkey.id()))
                .userEntityUserId(KnownUsers.handle(passkey.person()))
                .publicKey(ImmutablePublicKeyCose.fromBase64(material.publicKey()))
                .attestationObject(Bytes.fromBase64(material.attestation()))
                .signatureCount(material.counter())
                .uvInitialized(true)
                .transports(material.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(material.backupEligible())
                .backupState(material.backedUp())
                .label(passkey.name().value())
                .created(passkey.madeAt())
                .lastUsed(passkey.usedAt())
                .build();
    }
}
