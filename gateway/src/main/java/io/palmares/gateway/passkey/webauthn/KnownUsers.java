package io.palmares.gateway.passkey.webauthn;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.palmares.gateway.signin.KnownPerson;
import io.palmares.gateway.signin.People;
import io.palmares.web.caller.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/// People as WebAuthn's users: their id, which says nothing of them, is the user handle, so nothing more is kept.
record KnownUsers(People people) implements PublicKeyCredentialUserEntityRepository {

    static Bytes handle(PersonId person) {
        return new Bytes(person.value().getBytes(UTF_8));
    }

    static PersonId person(Bytes handle) {
        return new PersonId(new String(handle.getBytes(), UTF_8));
    }

    /// With the name by which a device lists it.
    PublicKeyCredentialUserEntity entity(PersonId person) {
        String name = people.withId(person).map(KnownPerson::displayName).orElse("");
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(person))
                .name(name)
                .displayName(name)
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return entity(person(id));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return entity(new PersonId(username));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new UnsupportedOperationException("people are nominations-service's");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("people are nominations-service's");
    }
}
