package io.palmares.nominations.screening.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.candidates.FreezeCandidates;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.endorsement.Endorsement;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.screening.AdmitNominee;
import io.palmares.nominations.screening.Officers;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Screening: who was put forward, who is admitted, and the freeze that ends it.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/categories/{category}")
class ScreeningController {
    private final Nominees nominees;
    private final Endorsers endorsers;
    private final AdmitNominee admit;
    private final FreezeCandidates freeze;
    private final Courses courses;
    private final Officers officers;

    ScreeningController(
            Nominees nominees,
            Endorsers endorsers,
            AdmitNominee admit,
            FreezeCandidates freeze,
            Courses courses,
            Officers officers) {
        this.courses = courses;
        this.officers = officers;
        this.nominees = nominees;
        this.endorsers = endorsers;
        this.admit = admit;
        this.freeze = freeze;
    }

    record SupportView(String nomination, String member, boolean self) {}

    /// A nominee at the screening desk.
    ///
    /// @param completed the form as the nominee filled it in; absent if they have not
    /// @param endorsements how many members endorsed it, each counted once
    record NomineeView(
            String nominee,
            Nominee.State state,
            String kind,
            String name,
            @Nullable String organisation,
            @Nullable String country,
            List<String> partners,
            Map<String, String> citation,
            @Nullable String link,
            @JsonRawValue @Nullable String completed,
            List<SupportView> supports,
            int endorsements,
            @Nullable String ruling,
            @Nullable String candidate,
            long version) {
        static NomineeView of(Kept<Nominee> kept, Map<String, List<Endorsement>> endorsed) {
            Nominee it = kept.state();
            return new NomineeView(
                    kept.id(),
                    it.state(),
                    it.identity().kind().name(),
                    it.identity().name(),
                    it.file().organisation(),
                    it.file().country(),
                    it.file().partners(),
                    it.file().citation(),
                    it.link(),
                    it.newest() == null ? null : it.newest().file(),
                    it.supports().stream()
                            .map(s -> new SupportView(s.nomination(), s.member(), s.self()))
                            .toList(),
                    endorsed.getOrDefault(kept.id(), List.of()).size(),
                    it.decision() == null ? null : it.decision().ruling(),
                    it.frozen() == null ? null : it.frozen().candidate(),
                    kept.version());
        }
    }

    record Eligibility(boolean eligible) {}

    record FreezeBody(
            @Nullable Boolean fewConfirmed, @Nullable Boolean distinctConfirmed) {
        FreezeCandidates.Confirmed confirmed() {
            return new FreezeCandidates.Confirmed(
                    Boolean.TRUE.equals(fewConfirmed), Boolean.TRUE.equals(distinctConfirmed));
        }
    }

    record FrozenView(String edition, String category, String state, int candidates) {
        static FrozenView of(Kept<Course> kept) {
            Course it = kept.state();
            return new FrozenView(
                    it.edition(),
                    it.category(),
                    it.state().name(),
                    it.candidates().size());
        }
    }

    @GetMapping("/nominees")
    ResponseEntity<?> nominees(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            PageRequest page,
            HttpServletRequest request) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        Paged<Kept<Nominee>> part = Paged.of(
                nominees.ofCategory(edition, category).stream()
                        .sorted(Comparator.comparing(Kept::id))
                        .filter(kept -> page.after() == null || kept.id().compareTo(page.after()) > 0)
                        .limit(page.limit() + 1L)
                        .toList(),
                page,
                Kept::id);
        Map<String, List<Endorsement>> endorsed = endorsers.of(
                edition, category, part.items().stream().map(Kept::id).collect(Collectors.toSet()));
        return part.map(kept -> NomineeView.of(kept, endorsed)).response(request);
    }

    @PostMapping("/nominees/{nominee}/eligibility")
    ResponseEntity<?> admit(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String nominee,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Eligibility request,
            BodyHash body) {
        Access.of(caller, edition, ORGANISER);
        return request.eligible()
                ? Replies.ok(
                        admit.admit(edition, category, nominee, Asks.of(caller, key, body)),
                        kept -> NomineeView.of(kept, endorsers.of(edition, category, Set.of(nominee))))
                : Replies.refusal(Refusal.of(Rule.RULE_BROKEN, "Nobody is excluded but by a ruling of two people."));
    }

    @PostMapping("/freeze")
    ResponseEntity<?> freeze(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable FreezeBody request,
            BodyHash body) {
        Access.any(caller, edition);
        FreezeBody said = request == null ? new FreezeBody(null, null) : request;
        return Replies.ok(
                courses.of(edition, category)
                        .map(kept -> officers.act(caller, kept.state(), RETURNING_OFFICER))
                        .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such category."))
                        .then(by -> freeze.freeze(edition, category, by, said.confirmed(), Asks.of(caller, key, body))),
                FrozenView::of);
    }
}
