package io.palmares.nominations.edition.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.edition.DraftEditions;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.edition.PublishEdition;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import io.palmares.web.problem.Problems;
import io.palmares.web.text.Violation;
import io.palmares.web.time.Clocks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Editions and their rulebooks.
@RestController
@RequestMapping("/api/nominations/v1/editions")
class EditionsController {
    private final Editions editions;
    private final DraftEditions drafts;
    private final PublishEdition publish;
    private final Clocks clocks;

    EditionsController(Editions editions, DraftEditions drafts, PublishEdition publish, Clocks clocks) {
        this.editions = editions;
        this.drafts = drafts;
        this.publish = publish;
        this.clocks = clocks;
    }

    record NewEdition(String edition, String programme, JsonNode rulebook) {}

    /// Like those of a problem, with pointers into the rulebook.
    record ViolationList(List<Violation> items) {}

    record ProposalRequest(
            String act,
            @Nullable JsonNode rulebook,
            @Nullable String reason) {}

    @PostMapping
    ResponseEntity<?> draft(Caller caller, IdempotencyKey key, @RequestBody NewEdition request, BodyHash body) {
        By by = Access.of(caller, request.edition(), ORGANISER);
        return Replies.created(
                drafts.draft(
                        request.edition(),
                        request.programme(),
                        request.rulebook().toString(),
                        by,
                        Asks.of(caller, key, body)),
                kept -> "/api/nominations/v1/editions/" + kept.id(),
                EditionView::of);
    }

    @GetMapping
    ResponseEntity<?> list(Caller caller, PageRequest page, HttpServletRequest request) {
        return Paged.of(
                        editions.all()
                                .filter(kept -> mayRead(caller, kept.state()))
                                .sorted(Comparator.comparing(Kept::id))
                                .filter(kept ->
                                        page.after() == null || kept.id().compareTo(page.after()) > 0)
                                .limit(page.limit() + 1L)
                                .toList(),
                        page,
                        Kept::id)
                .map(EditionView::of)
                .response(request);
    }

    @GetMapping("/{edition}")
    ResponseEntity<?> one(@PathVariable String edition, Caller caller) {
        return editions.find(edition)
                .filter(kept -> mayRead(caller, kept.state()))
                .<ResponseEntity<?>>map(kept -> Replies.ok(kept, EditionView::of))
                .orElseGet(() -> Problems.notFound("There is no such edition."));
    }

    /// What stands against publishing the rulebook as it is, each at its place in it.
    @GetMapping("/{edition}/rulebook/violations")
    ResponseEntity<?> violations(@PathVariable String edition, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return editions.find(edition)
                .<ResponseEntity<?>>map(kept -> Replies.ok(kept, k -> new ViolationList(publish.violations(k.state()))))
                .orElseGet(() -> Problems.notFound("There is no such edition."));
    }

    @PutMapping("/{edition}/rulebook")
    ResponseEntity<?> rewrite(
            @PathVariable String edition,
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion expected,
            @RequestBody JsonNode rulebook,
            BodyHash body) {
        By by = Access.of(caller, edition, ORGANISER);
        return Replies.ok(
                drafts.rewrite(edition, rulebook.toString(), by, Asks.of(caller, key, body, expected)),
                EditionView::of);
    }

    @PostMapping("/{edition}/proposals")
    ResponseEntity<?> propose(
            @PathVariable String edition,
            Caller caller,
            IdempotencyKey key,
            @RequestBody ProposalRequest request,
            BodyHash body) {
        By by = Access.of(caller, edition, ORGANISER);
        return Replies.made(proposed(edition, request, by, Asks.of(caller, key, body))
                .then(kept -> Proposing.made(kept.state().proposal())));
    }

    private Outcome<Kept<Edition>> proposed(String edition, ProposalRequest request, By by, Ask ask) {
        if (request.act().equals(PublishEdition.PUBLISH)) {
            return publish.proposePublication(edition, by, ask);
        }
        if (!request.act().equals(PublishEdition.AMEND)) {
            return Outcome.refused(Refusal.invalid("/act", "one-of", "must be PUBLISH or AMEND_RULEBOOK"));
        }
        if (request.rulebook() == null) {
            return Outcome.refused(Refusal.invalid("/rulebook", "required", "must be there"));
        }
        String reason = request.reason() == null ? "" : request.reason();
        return publish.proposeAmendment(edition, request.rulebook().toString(), reason, by, ask);
    }

    @GetMapping("/{edition}/proposals")
    ResponseEntity<?> open(@PathVariable String edition, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return editions.find(edition)
                .<ResponseEntity<?>>map(kept -> Replies.ok(
                        kept,
                        k -> Proposing.open(
                                k.state().proposal(), clocks.deadlines().instant())))
                .orElseGet(() -> Problems.notFound("There is no such edition."));
    }

    @DeleteMapping("/{edition}/proposals")
    ResponseEntity<?> withdraw(@PathVariable String edition, Caller caller, IdempotencyKey key, BodyHash body) {
        Access.of(caller, edition, ORGANISER);
        return Replies.empty(publish.withdraw(edition, caller.person().value(), Asks.of(caller, key, body)));
    }

    @PostMapping("/{edition}/approvals")
    ResponseEntity<?> approve(
            @PathVariable String edition,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposing.Approval request,
            BodyHash body) {
        By by = Access.of(caller, edition, RETURNING_OFFICER);
        return Replies.ok(
                publish.approve(edition, request.payloadHash(), by, Asks.of(caller, key, body)), EditionView::of);
    }

    /// A draft is its makers' own; what is published is public.
    private static boolean mayRead(Caller caller, Edition edition) {
        return !edition.isDraft()
                || caller.has(ORGANISER, edition.edition())
                || caller.has(RETURNING_OFFICER, edition.edition())
                || caller.has(SECOND_OFFICER, edition.edition())
                || caller.has(AUDITOR, edition.edition());
    }
}
