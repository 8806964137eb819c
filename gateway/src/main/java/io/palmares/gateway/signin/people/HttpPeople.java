package io.palmares.gateway.signin.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.palmares.gateway.signin.Email;
import io.palmares.gateway.signin.KnownPerson;
import io.palmares.gateway.signin.People;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks nominations-service, and remembers a person's roles for a while. While it cannot be asked, older ones still
/// count for some minutes: the jury goes on scoring while nominations-service restarts.
public final class HttpPeople implements People {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPeople.class);
    private static final Duration WHILE_AWAY = Duration.ofMinutes(10);

    private final RestClient nominations;
    private final Cache<PersonId, Remembered> remembered;
    private final Clock machine;
    private final Duration refresh;

    private record Remembered(KnownPerson person, Instant at) {}

    /// As nominations-service says it; what else it says is of no concern here.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            String person,
            @Nullable String organisation,
            @Nullable String displayName,
            @Nullable List<String> roles) {

        KnownPerson known() {
            List<String> held = roles == null ? List.of() : roles;
            Caller caller = new Caller(
                    new PersonId(person),
                    organisation,
                    held.stream().map(Grant::parse).collect(Collectors.toSet()));
            return new KnownPerson(caller, displayName == null ? "" : displayName);
        }
    }

    public HttpPeople(RestClient nominations, Clock machine, Duration refresh) {
        this.nominations = nominations;
        this.machine = machine;
        this.refresh = refresh;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(WHILE_AWAY)
                .build();
    }

    @Override
    public Optional<KnownPerson> withAddress(Email email) {
        return ask(nominations
                        .post()
                        .uri("/internal/people/lookup")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("email", email.value())))
                .map(this::remember);
    }

    @Override
    public Optional<KnownPerson> withId(PersonId id) {
        Remembered last = remembered.getIfPresent(id);
        if (last != null && machine.instant().isBefore(last.at().plus(refresh))) {
            return Optional.of(last.person());
        }
        try {
            return refreshed(id);
        } catch (RestClientException e) {
            if (last == null) {
                throw e;
            }
            LOG.warn("roles not refreshed cause={}", e.getClass().getSimpleName());
            return Optional.of(last.person());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Address(String email) {}

    @Override
    public Optional<Email> addressOf(PersonId id) {
        return ask(nominations.get().uri("/internal/people/{id}/address", id.value()), Address.class)
                .map(address -> new Email(address.email()));
    }

    private Optional<KnownPerson> refreshed(PersonId id) {
        Optional<KnownPerson> person = ask(nominations.get().uri("/internal/people/{id}", id.value()));
        person.ifPresentOrElse(this::remember, () -> remembered.invalidate(id));
        return person;
    }

    private static Optional<KnownPerson> ask(RestClient.RequestHeadersSpec<?> request) {
        return ask(request, Answer.class).map(Answer::known);
    }

    private static <T> Optional<T> ask(RestClient.RequestHeadersSpec<?> request, Class<T> answer) {
        try {
            return Optional.ofNullable(request.retrieve().body(answer));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }

    private KnownPerson remember(KnownPerson person) {
        remembered.put(person.caller().person(), new Remembered(person, machine.instant()));
        return person;
    }
}
