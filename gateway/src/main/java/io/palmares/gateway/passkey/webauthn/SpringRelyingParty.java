package io.palmares.gateway.passkey.webauthn;

import com.webauthn4j.util.exception.WebAuthnException;
import io.palmares.gateway.passkey.Passkey;
import io.palmares.gateway.passkey.PasskeyName;
import io.palmares.gateway.passkey.Passkeys;
import io.palmares.gateway.passkey.PublicOrigin;
import io.palmares.gateway.passkey.RelyingParty;
import io.palmares.gateway.signin.People;
import io.palmares.web.caller.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.JacksonException;

/// What Spring Security and webauthn4j know of passkeys: origin, relying party, challenge, signature, counter, and
/// that the device made sure of its owner.
public final class SpringRelyingParty implements RelyingParty {

    private static final Logger LOG = LoggerFactory.getLogger(SpringRelyingParty.class);
    private static final AuthenticatorSelectionCriteria ON_THE_DEVICE = AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build();
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256);

    private final PublicKeyCredentialRpEntity us;
    private final KnownUsers users;
    private final Passkeys passkeys;
    private final WebAuthnRelyingPartyOperations operations;
    private final Wire wire = new Wire();

    public SpringRelyingParty(PublicOrigin origin, String name, Passkeys passkeys, People people) {
        this.us = PublicKeyCredentialRpEntity.builder()
                .id(origin.host())
                .name(name)
                .build();
        this.users = new KnownUsers(people);
        this.passkeys = passkeys;
        Webauthn4JRelyingPartyOperations checks =
                new Webauthn4JRelyingPartyOperations(users, new StoredPasskeys(passkeys), us, Set.of(origin.value()));
        checks.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(ON_THE_DEVICE).pubKeyCredParams(ALGORITHMS));
        checks.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        this.operations = checks;
    }

    @Override
    public Question registration(PersonId person) {
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(as(person)));
        return new Question(options.getChallenge().toBase64UrlString(), wire.write(options));
    }

    @Override
    public Optional<Passkey> register(PersonId person, String challenge, PasskeyName name, String answer) {
        return unlessBad(() -> {
            PublicKeyCredentialCreationOptions asked = PublicKeyCredentialCreationOptions.builder()
                    .rp(us)
                    .user(users.entity(person))
                    .challenge(Bytes.fromBase64(challenge))
                    .pubKeyCredParams(ALGORITHMS)
                    .authenticatorSelection(ON_THE_DEVICE)
                    .build();
            RelyingPartyPublicKey given = new RelyingPartyPublicKey(wire.attestation(answer), name.value());
            return StoredPasskeys.passkey(
                    operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, given)));
        });
    }

    @Override
    public Question assertion() {
        return question(
                operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null)));
    }

    @Override
    public Question assertion(PersonId person) {
        return question(operations.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(as(person))));
    }

    private Question question(PublicKeyCredentialRequestOptions options) {
        return new Question(options.getChallenge().toBase64UrlString(), wire.write(options));
    }

    @Override
    public Optional<Passkey> verify(String challenge, String answer) {
        return unlessBad(() -> {
            PublicKeyCredential<AuthenticatorAssertionResponse> given = wire.assertion(answer);
            PublicKeyCredentialRequestOptions asked = PublicKeyCredentialRequestOptions.builder()
                    .rpId(us.getId())
                    .challenge(Bytes.fromBase64(challenge))
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build();
            Passkey known = passkeys.find(given.getRawId().toBase64UrlString())
                    .filter(passkey -> isOf(passkey, given.getResponse().getUserHandle()))
                    .orElseThrow(() -> new IllegalArgumentException("no such passkey of this person"));
            operations.authenticate(new RelyingPartyAuthenticationRequest(asked, given));
            return known;
        });
    }

    /// A device that found the passkey by itself says whose it is; that must be what we know.
    private static boolean isOf(Passkey passkey, @Nullable Bytes userHandle) {
        return userHandle == null || userHandle.equals(KnownUsers.handle(passkey.person()));
    }

    private static Authentication as(PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.value(), "", List.of());
    }

    /// What was sent is bad in many ways, and thrown in some; a store that is away is none of them.
    private static Optional<Passkey> unlessBad(Supplier<Passkey> check) {
        try {
            return Optional.of(check.get());
        } catch (WebAuthnException | IllegalArgumentException | JacksonException e) {
            LOG.info("passkey refused cause={}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
