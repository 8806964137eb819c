package io.palmares.gateway.routing.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/// Which of a caller's headers a service gets to see.
final class RequestHeaders {

    private static final List<String> OURS_TO_SAY =
            List.of("Authorization", "Cookie", "X-CSRF-Token", "Forwarded", "Proxy-Authorization");

    /// Whatever names, addresses, follows or describes a person's device stays out, by naming what may come in.
    private static final Set<String> OF_A_BALLOT =
            Set.of("accept", "content-type", "content-length", "transfer-encoding", "idempotency-key", "if-none-match");

    private RequestHeaders() {}

    static Function<ServerRequest, ServerRequest> withoutCredentials() {
        return changed(headers -> {
            OURS_TO_SAY.forEach(headers::remove);
            List.copyOf(headers.headerNames()).stream()
                    .filter(name -> name.regionMatches(true, 0, "X-Forwarded-", 0, "X-Forwarded-".length()))
                    .forEach(headers::remove);
        });
    }

    static Function<ServerRequest, ServerRequest> ofABallot() {
        return changed(headers -> List.copyOf(headers.headerNames()).stream()
                .filter(name -> !OF_A_BALLOT.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(headers::remove));
    }

    private static Function<ServerRequest, ServerRequest> changed(Consumer<HttpHeaders> change) {
        return request -> ServerRequest.from(request).headers(change).build();
    }
}
