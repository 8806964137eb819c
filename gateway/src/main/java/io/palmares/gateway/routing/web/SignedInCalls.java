package io.palmares.gateway.routing.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.SessionSecret;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.gateway.signin.web.CsrfToken;
import io.palmares.gateway.signin.web.SessionCookie;
import io.palmares.web.caller.Caller;
import io.palmares.web.security.PersonTokens;
import java.util.Optional;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Adds the gateway's word for the person whose session comes along. Without a session the call goes on as nobody's,
/// and the service says what it thinks of that.
final class SignedInCalls {

    private final SessionCookie cookie;
    private final CurrentSession currentSession;
    private final LoadingCache<Spoken, String> tokens;

    /// A token says the same of the same person with the same roles towards the same service, and is good for two
    /// minutes: it is signed once in half a minute, not once a call.
    private record Spoken(Caller caller, String audience) {}

    SignedInCalls(SessionCookie cookie, CurrentSession currentSession, PersonTokens tokens) {
        this.cookie = cookie;
        this.currentSession = currentSession;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(PersonTokens.LIFE.dividedBy(4))
                .build(spoken -> tokens.mint(spoken.caller(), spoken.audience()));
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> to(String audience) {
        return (request, next) -> {
            Optional<SessionSecret> secret = cookie.read(request.servletRequest());
            secret.flatMap(known -> CsrfToken.missing(request.servletRequest(), known))
                    .ifPresent(problem -> {
                        throw problem.exception();
                    });
            return next.handle(secret.flatMap(this::signedIn)
                    .map(person -> speakingFor(person, audience, request))
                    .orElse(request));
        };
    }

    private Optional<SignedIn> signedIn(SessionSecret secret) {
        try {
            return currentSession.of(secret);
        } catch (RestClientException e) {
            throw UpstreamProblems.of(e, "people").exception();
        }
    }

    private ServerRequest speakingFor(SignedIn person, String audience, ServerRequest request) {
        String token = tokens.get(new Spoken(person.person().caller(), audience));
        return ServerRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token))
                .build();
    }
}
