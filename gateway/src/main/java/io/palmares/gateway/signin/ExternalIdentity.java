package io.palmares.gateway.signin;

import java.net.URI;

/// What another house says of somebody who signed in there, once its word was checked.
///
/// @param issuer as OpenID Connect names it
/// @param subject the issuer's own id for them
/// @param mail an address of which the issuer says that it verified it; one it does not vouch for is none
public record ExternalIdentity(URI issuer, String subject, Email mail) {}
