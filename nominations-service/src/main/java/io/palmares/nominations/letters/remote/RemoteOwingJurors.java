package io.palmares.nominations.letters.remote;

import io.palmares.nominations.letters.Reminders;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks voting-service which jurors still owe something.
public final class RemoteOwingJurors implements Reminders.OwingJurors {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteOwingJurors.class);
    private final RestClient voting;

    public RemoteOwingJurors(RestClient voting) {
        this.voting = voting;
    }

    record Owing(List<String> jurors) {}

    @Override
    public Optional<List<String>> in(String edition, String category) {
        try {
            return Optional.ofNullable(voting.get()
                            .uri("/internal/juries/{edition}/{category}/owing", edition, category)
                            .retrieve()
                            .body(Owing.class))
                    .map(Owing::jurors);
        } catch (RestClientException e) {
            LOG.warn(
                    "jurors.owing edition={} category={} missing={}",
                    edition,
                    category,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
