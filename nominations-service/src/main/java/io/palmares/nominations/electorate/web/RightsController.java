package io.palmares.nominations.electorate.web;

import static io.palmares.web.caller.Role.MEMBER;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.electorate.FetchRight;
import io.palmares.nominations.electorate.FetchRight.MayVote;
import io.palmares.nominations.electorate.FetchRight.Reason;
import io.palmares.nominations.electorate.FetchRight.Right;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.problem.Problems;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// "Can I vote?", and the right to.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/categories/{category}/right")
class RightsController {
    private final FetchRight rights;

    RightsController(FetchRight rights) {
        this.rights = rights;
    }

    record MayView(
            boolean may,
            @Nullable Reason reason,
            @JsonProperty("class") @Nullable String electorClass,
            @Nullable Instant opens,
            @Nullable Instant closes) {
        static MayView of(MayVote it) {
            return new MayView(it.may(), it.reason(), it.electorClass(), it.opens(), it.closes());
        }
    }

    record RightView(
            @JsonProperty("class") String electorClass,
            @Nullable String section,
            int rollVersion,
            String seed,
            String publicKey,
            String paper) {
        static RightView of(Right it) {
            return new RightView(
                    it.electorClass(), it.section(), it.rollVersion(), it.seed(), it.publicKey(), it.paper());
        }
    }

    /// The public half of a right; the other half stays where it is.
    record KeyView(@JsonProperty("class") String electorClass, String publicKey, String paper) {
        static KeyView of(Right it) {
            return new KeyView(it.electorClass(), it.publicKey(), it.paper());
        }
    }

    @GetMapping
    ResponseEntity<?> mayVote(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Access.any(caller, edition);
        return rights.mayVote(edition, category, caller.person().value())
                .<ResponseEntity<?>>map(may ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(MayView.of(may)))
                .orElseGet(() -> Problems.notFound("There is no such category."));
    }

    @PostMapping
    ResponseEntity<?> fetch(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            BodyHash body) {
        Access.of(caller, edition, MEMBER);
        return Replies.plain(rights.fetch(edition, category, caller.person().value(), Asks.of(caller, key, body))
                .map(RightView::of));
    }

    @GetMapping("/key")
    ResponseEntity<?> key(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Access.of(caller, edition, MEMBER);
        return Replies.plain(
                rights.publicHalf(edition, category, caller.person().value()).map(KeyView::of));
    }
}
