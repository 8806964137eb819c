package io.palmares.results.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.palmares.contracts.PublicRecord;
import io.palmares.results.publication.Award;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A winner on the wire. What was erased since is absent; the award stays.
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaureateAnswer(
        String candidate,
        String name,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String organisation,
        @Nullable List<String> partners,
        @Nullable Map<String, String> citation,
        @Nullable String link,
        boolean demo,
        List<AwardAnswer> awards) {
    static LaureateAnswer of(List<Award> won, Optional<PublicRecord> record) {
        Award newest = won.getFirst();
        return new LaureateAnswer(
                newest.candidate(),
                newest.name(),
                record.map(PublicRecord::kind).orElse(null),
                newest.country(),
                record.map(PublicRecord::organisation).orElse(null),
                record.map(PublicRecord::partners).orElse(null),
                record.map(PublicRecord::citation).orElse(null),
                record.map(PublicRecord::link).orElse(null),
                newest.demo(),
                won.stream().map(AwardAnswer::of).toList());
    }
}
