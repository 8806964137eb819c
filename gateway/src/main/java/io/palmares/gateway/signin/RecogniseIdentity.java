package io.palmares.gateway.signin;

import io.palmares.web.caller.PersonId;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Finds the person behind another house's word: the joint for OpenID Connect. Whoever is recognised gets a session by
/// [OpenSession] like everybody else.
///
/// @param issuers who is believed, by `palmares.sign-in.issuers`; nobody unless said so
public record RecogniseIdentity(Set<URI> issuers, People people) {

    public RecogniseIdentity {
        issuers = Set.copyOf(issuers);
    }

    /// Nothing for an issuer we do not believe, and for somebody the awards do not know: no account is made.
    public Optional<PersonId> of(ExternalIdentity identity) {
        return issuers.contains(identity.issuer())
                ? people.withAddress(identity.mail())
                        .map(known -> known.caller().person())
                : Optional.empty();
    }
}
