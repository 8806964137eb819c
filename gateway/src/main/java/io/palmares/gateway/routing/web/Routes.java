package io.palmares.gateway.routing.web;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.palmares.gateway.GatewaySettings;
import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.web.SessionCookie;
import io.palmares.web.problem.ProblemWriter;
import io.palmares.web.security.PersonTokens;
import io.palmares.web.security.TokenSigner;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// What leads where. What is not here leads nowhere: `/internal/**` and the services' actuators above all.
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final String PUBLIC = "/api/public/v1";

    private final GatewaySettings settings;
    private final OwnWords ownWords;
    private final SignedInCalls signedIn;

    Routes(
            GatewaySettings settings,
            ProblemWriter writer,
            SessionCookie cookie,
            CurrentSession currentSession,
            TokenSigner signer) {
        this.settings = settings;
        this.ownWords = new OwnWords(writer);
        this.signedIn = new SignedInCalls(cookie, currentSession, new PersonTokens(signer));
    }

    @Bean(destroyMethod = "close")
    ExecutorService upstreamCalls() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    EventStreams eventStreams() {
        return new EventStreams(settings.routes().results(), settings.calls());
    }

    @Bean
    RouterFunction<ServerResponse> services(ExecutorService upstreamCalls, EventStreams streams) {
        return person("nominations", settings.routes().nominations(), upstreamCalls)
                .and(person("voting", settings.routes().voting(), upstreamCalls))
                .and(person("results", settings.routes().results(), upstreamCalls))
                .and(ballots(upstreamCalls))
                .and(events(upstreamCalls, streams))
                .and(open(upstreamCalls))
                .and(logs(upstreamCalls));
    }

    private RouterFunction<ServerResponse> person(String service, URI target, ExecutorService threads) {
        Upstream upstream = upstream(service, settings.calls().limit(), threads);
        return route(service)
                .route(path("/api/" + service + "/**"), http())
                .filter(ownWords)
                .before(RequestHeaders.withoutCredentials())
                .filter(signedIn.to(service))
                .filter(upstream::call)
                .before(uri(target))
                .build();
    }

    private RouterFunction<ServerResponse> ballots(ExecutorService threads) {
        Upstream upstream = upstream("ballots", settings.calls().ballotLimit(), threads);
        return route("ballots")
                .route(path("/box/v1/**"), http())
                .filter(ownWords)
                .before(RequestHeaders.ofABallot())
                .filter(upstream::call)
                .before(uri(settings.routes().voting()))
                .build();
    }

    /// Only the beginning of a stream is a call with a limit.
    private RouterFunction<ServerResponse> events(ExecutorService threads, EventStreams streams) {
        Upstream upstream = upstream("events", settings.calls().limit(), threads);
        return route("events")
                .route(method(HttpMethod.GET).and(path(PUBLIC + "/events")), streams::open)
                .filter(ownWords)
                .filter(upstream::call)
                .build();
    }

    /// Papers, panels, logs, turnout and receipts are voting-service's to publish, everything else public
    /// results-service's.
    private RouterFunction<ServerResponse> open(ExecutorService threads) {
        RequestPredicate voting = Stream.of(
                        "/editions/{edition}/papers/**",
                        "/editions/{edition}/jury",
                        "/editions/{edition}/integrity",
                        "/editions/{edition}/categories/{category}/turnout",
                        "/verify/**")
                .map(each -> path(PUBLIC + each))
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return open("public-voting", voting, settings.routes().voting(), threads)
                .and(open(
                        "public-results",
                        path(PUBLIC + "/**"),
                        settings.routes().results(),
                        threads));
    }

    /// The files that entries name are results-service's; the logs themselves voting-service's.
    private RouterFunction<ServerResponse> logs(ExecutorService threads) {
        RequestPredicate read = methods(HttpMethod.GET, HttpMethod.HEAD);
        return keyless(
                        "log-files",
                        read.and(path("/log/{edition}/file/*")),
                        settings.routes().results(),
                        threads)
                .and(keyless(
                        "logs", read.and(path("/log/**")), settings.routes().voting(), threads));
    }

    private RouterFunction<ServerResponse> open(
            String name, RequestPredicate paths, URI target, ExecutorService threads) {
        return keyless(
                name, methods(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST).and(paths), target, threads);
    }

    private RouterFunction<ServerResponse> keyless(
            String name, RequestPredicate requests, URI target, ExecutorService threads) {
        Upstream upstream = upstream(name, settings.calls().limit(), threads);
        return route(name)
                .route(requests, http())
                .filter(ownWords)
                .before(RequestHeaders.withoutCredentials())
                .filter(upstream::call)
                .before(uri(target))
                .build();
    }

    private Upstream upstream(String name, Duration limit, ExecutorService threads) {
        return new Upstream(name, limit, settings.calls().concurrent(), threads);
    }
}
