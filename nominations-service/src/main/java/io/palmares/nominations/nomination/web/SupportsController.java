package io.palmares.nominations.nomination.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Access;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.web.caller.Caller;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The nominations that point at a nominee, as the screening desk reads them.
@RestController
class SupportsController {
    private final Nominations nominations;

    SupportsController(Nominations nominations) {
        this.nominations = nominations;
    }

    /// The version that counts, without the nominee's address.
    ///
    /// @param versions how often it was submitted
    record SupportView(
            String nomination,
            String member,
            boolean self,
            Nomination.State state,
            int versions,
            Instant submitted,
            String name,
            @Nullable String organisation,
            @Nullable String country,
            List<String> partners,
            Map<String, String> citation,
            @Nullable String link,
            @JsonRawValue String file) {
        static SupportView of(Kept<Nomination> kept) {
            Nomination it = kept.state();
            Nomination.Version last = it.submitted().getLast();
            Nomination.Content said = last.content();
            return new SupportView(
                    kept.id(),
                    it.member(),
                    said.self(),
                    it.state(),
                    it.submitted().size(),
                    last.at(),
                    said.name(),
                    said.organisation(),
                    said.country(),
                    said.partners(),
                    said.citation(),
                    said.link(),
                    said.file());
        }
    }

    /// At most as many as members may nominate one nominee, which nobody pages through.
    record SupportList(List<SupportView> items) {}

    @GetMapping("/api/nominations/v1/editions/{edition}/categories/{category}/nominees/{nominee}/nominations")
    ResponseEntity<?> supports(
            @PathVariable String edition, @PathVariable String category, @PathVariable String nominee, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return ResponseEntity.ok(new SupportList(nominations.ofCategory(edition, category).stream()
                .filter(kept -> nominee.equals(kept.state().nominee()))
                .filter(kept -> !kept.state().submitted().isEmpty())
                .map(SupportView::of)
                .sorted(Comparator.comparing(SupportView::submitted))
                .toList()));
    }
}
