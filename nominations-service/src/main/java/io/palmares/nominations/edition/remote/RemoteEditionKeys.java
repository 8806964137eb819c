package io.palmares.nominations.edition.remote;

import io.palmares.nominations.edition.EditionKeys;
import io.palmares.nominations.edition.PublicKeys;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks voting-service and results-service for the keys they make for an edition.
public final class RemoteEditionKeys implements EditionKeys {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteEditionKeys.class);
    private final RestClient voting;
    private final RestClient results;

    public RemoteEditionKeys(RestClient voting, RestClient results) {
        this.voting = voting;
        this.results = results;
    }

    record OfVoting(String log, String promise) {}

    record OfResults(String results) {}

    @Override
    public Optional<PublicKeys> of(String edition) {
        try {
            OfVoting logs = ask(voting, edition, OfVoting.class);
            OfResults counts = ask(results, edition, OfResults.class);
            return Optional.of(new PublicKeys(logs.log(), logs.promise(), counts.results()));
        } catch (RestClientException e) {
            LOG.warn("edition.keys edition={} missing={}", edition, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static <T> T ask(RestClient service, String edition, Class<T> type) {
        return Objects.requireNonNull(service.get()
                .uri("/internal/keys/{edition}", edition)
                .retrieve()
                .body(type));
    }
}
