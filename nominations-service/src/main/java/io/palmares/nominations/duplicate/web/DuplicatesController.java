package io.palmares.nominations.duplicate.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.By;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.duplicate.Sift;
import io.palmares.nominations.duplicate.Sift.Pair;
import io.palmares.nominations.duplicate.Sift.Suspect;
import io.palmares.nominations.duplicate.Suspicion.Reason;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Suspected duplicates at the screening desk.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/categories/{category}/duplicates")
class DuplicatesController {
    private final Sift sift;

    DuplicatesController(Sift sift) {
        this.sift = sift;
    }

    record DistinctView(String by, Instant at, String why) {}

    /// Two nominees who may be one.
    ///
    /// @param distinct who found that they are two; absent while open
    record SuspectView(
            String nominee,
            String other,
            List<Reason> reasons,
            @Nullable DistinctView distinct) {
        static SuspectView of(Suspect it) {
            return new SuspectView(
                    it.suspicion().nominee(),
                    it.suspicion().other(),
                    it.suspicion().reasons().stream().sorted().toList(),
                    it.distinct()
                            .map(found -> new DistinctView(found.by(), found.at(), found.why()))
                            .orElse(null));
        }
    }

    record Why(String why) {}

    @GetMapping
    ResponseEntity<?> suspects(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            PageRequest page,
            HttpServletRequest request) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        List<Suspect> some = sift.suspects(edition, category).stream()
                .filter(it -> page.after() == null || it.suspicion().key().compareTo(page.after()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Paged.of(some, page, it -> it.suspicion().key())
                .map(SuspectView::of)
                .response(request);
    }

    /// They are two. What is one is merged by a ruling.
    @PostMapping("/{one}/{other}/distinction")
    ResponseEntity<?> distinguish(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String one,
            @PathVariable String other,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Why request,
            BodyHash body) {
        By by = Access.of(caller, edition, ORGANISER);
        return Replies.empty(sift.distinguish(
                new Pair(edition, category, one, other), request.why(), by, Asks.of(caller, key, body)));
    }

    @DeleteMapping("/{one}/{other}/distinction")
    ResponseEntity<?> undo(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String one,
            @PathVariable String other,
            Caller caller,
            IdempotencyKey key,
            BodyHash body) {
        Access.of(caller, edition, ORGANISER);
        return Replies.empty(sift.undo(new Pair(edition, category, one, other), Asks.of(caller, key, body)));
    }
}
