package io.palmares.results.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.palmares.results.publication.Award;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An award on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardAnswer(
        String edition,
        String category,
        Map<String, String> title,
        String outcome,
        String candidate,
        String name,
        @Nullable String country,
        String status,
        boolean demo,
        int year,
        int resultVersion,
        Instant announcedAt) {
    static AwardAnswer of(Award it) {
        return new AwardAnswer(
                it.category().edition(),
                it.category().category(),
                it.title(),
                it.outcome(),
                it.candidate(),
                it.name(),
                it.country(),
                it.status(),
                it.demo(),
                it.year(),
                it.resultVersion(),
                it.announced());
    }
}
