package io.palmares.results.act.remote;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.palmares.aggregate.By;
import io.palmares.results.act.Offices;
import io.palmares.results.category.CategoryId;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks nominations-service, which knows people and their ties.
public final class HttpOffices implements Offices {
    private static final Logger LOG = LoggerFactory.getLogger(HttpOffices.class);
    private final RestClient nominations;

    public HttpOffices(RestClient nominations) {
        this.nominations = nominations;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(boolean stepsIn, boolean conflicted) {}

    @Override
    public Standing of(CategoryId category, By by) {
        try {
            Answer answer = Objects.requireNonNull(nominations
                    .get()
                    .uri(
                            "/internal/editions/{edition}/categories/{category}/deputies/{role}/{person}",
                            category.edition(),
                            category.category(),
                            by.role(),
                            by.person())
                    .retrieve()
                    .body(Answer.class));
            return new Standing.Known(answer.stepsIn(), answer.conflicted());
        } catch (RestClientException e) {
            LOG.warn("offices.asked answered=false cause={}", e.getClass().getSimpleName());
            return new Standing.Unreachable();
        }
    }
}
