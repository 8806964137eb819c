package io.palmares.gateway.pages.web;

import io.palmares.gateway.GatewaySettings;
import io.palmares.gateway.pages.Draft;
import io.palmares.gateway.pages.Edition;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.security.PersonTokens;
import io.palmares.web.security.TokenSigner;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.HttpClient;
import org.springframework.stereotype.Component;

/// Editions as nominations-service shows them to those who run them: drafts, too. It is asked in the person's name and
/// decides itself what they may see.
@Component
final class InsiderApi {
    private static final String EDITIONS = "/api/nominations/v1/editions";
    private static final Set<Role> INSIDERS =
            EnumSet.of(Role.ORGANISER, Role.RETURNING_OFFICER, Role.SECOND_OFFICER, Role.AUDITOR);
    private final ReadJson nominations;
    private final PersonTokens tokens;

    InsiderApi(GatewaySettings settings, HttpClient client, TokenSigner signer) {
        this.nominations = new ReadJson(client, settings.routes().nominations());
        this.tokens = new PersonTokens(signer);
    }

    /// Nothing for those who do not run it.
    Optional<Edition> edition(SignedIn person, String edition) {
        Caller caller = person.person().caller();
        return INSIDERS.stream().anyMatch(role -> caller.has(role, edition))
                ? as(caller).one(Draft.class, EDITIONS + "/{edition}", edition).map(Draft::shown)
                : Optional.empty();
    }

    List<Edition> drafts(SignedIn person) {
        Caller caller = person.person().caller();
        return caller.grants().stream().anyMatch(grant -> INSIDERS.contains(grant.role()))
                ? as(caller).all(Draft.class, EDITIONS).stream()
                        .filter(Draft::isDraft)
                        .map(Draft::shown)
                        .toList()
                : List.of();
    }

    private ReadJson as(Caller caller) {
        return nominations.as(tokens.mint(caller, "nominations"));
    }
}
