package io.palmares.results.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.palmares.contracts.PublicRecord;
import io.palmares.results.publication.PublicNominee;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A nominee on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record NomineeAnswer(
        String candidate,
        String name,
        String kind,
        @Nullable String country,
        @Nullable String organisation,
        List<String> partners,
        Map<String, String> citation,
        @Nullable String link,
        boolean demo,
        String status) {
    static NomineeAnswer of(PublicNominee nominee) {
        PublicRecord is = nominee.is();
        return new NomineeAnswer(
                nominee.candidate(),
                is.name(),
                is.kind(),
                is.country(),
                is.organisation(),
                is.partners(),
                is.citation(),
                is.link(),
                is.demo(),
                nominee.status().name());
    }
}
