package io.palmares.nominations.screening.web;

import static io.palmares.web.caller.Role.MEMBER;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.screening.CarryOutRulings;
import io.palmares.nominations.screening.MakeRuling;
import io.palmares.nominations.screening.Ruling;
import io.palmares.nominations.screening.Rulings;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.RecentProof;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
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

/// The rulings register.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/rulings")
class RulingsController {
    private final Rulings rulings;
    private final MakeRuling make;
    private final CarryOutRulings carry;

    RulingsController(Rulings rulings, MakeRuling make, CarryOutRulings carry) {
        this.rulings = rulings;
        this.make = make;
        this.carry = carry;
    }

    record NewRuling(
            Ruling.Kind kind,
            String category,
            String clause,
            String code,
            String text,
            @Nullable String nominee,
            @Nullable String candidate,
            @Nullable String juror,
            @Nullable String into,
            @Nullable String toCategory,
            @Nullable Instant until,
            @Nullable String electorClass,
            @Nullable String key,
            @Nullable String leaf,
            @Nullable String ballot,
            @Nullable String reverses) {
        Ruling.Content content() {
            return new Ruling.Content(
                    kind,
                    clause,
                    code,
                    text,
                    nominee,
                    candidate,
                    juror,
                    into,
                    toCategory,
                    until,
                    electorClass,
                    key,
                    leaf,
                    ballot,
                    reverses);
        }
    }

    /// A ruling as everyone in the edition reads it.
    ///
    /// @param proposal only while it is open
    record RulingView(
            String ruling,
            String category,
            Ruling.Content content,
            Ruling.State state,
            Ruling.Result result,
            @Nullable String tooLate,
            List<String> who,
            @Nullable Instant made,
            List<Ruling.Answer> answers,
            @Nullable String reversedBy,
            @Nullable String payloadHash,
            Proposing.@Nullable View proposal) {
        static RulingView of(Kept<Ruling> kept) {
            Ruling it = kept.state();
            return new RulingView(
                    it.ruling(),
                    it.category(),
                    it.content(),
                    it.state(),
                    it.result(),
                    it.tooLate(),
                    it.who(),
                    it.made(),
                    it.boxAnswers(),
                    it.reversedBy(),
                    it.proposal() == null ? null : it.proposal().payloadHash(),
                    it.proposal() == null ? null : Proposing.view(it.proposal()));
        }
    }

    @PostMapping("/proposals")
    ResponseEntity<?> propose(
            @PathVariable String edition,
            Caller caller,
            IdempotencyKey key,
            @RequestBody NewRuling request,
            BodyHash body,
            RecentProof proof) {
        Access.any(caller, edition);
        if (isGrave(request.kind())) proof.require();
        return Replies.created(
                make.propose(edition, request.category(), request.content(), caller, Asks.of(caller, key, body)),
                kept -> "/api/nominations/v1/editions/" + edition + "/rulings/" + kept.id(),
                RulingView::of);
    }

    @PostMapping("/{ruling}/approvals")
    ResponseEntity<?> approve(
            @PathVariable String edition,
            @PathVariable String ruling,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposing.Approval request,
            BodyHash body,
            RecentProof proof) {
        Access.any(caller, edition);
        if (rulings.find(ruling)
                .filter(kept -> isGrave(kept.state().content().kind()))
                .isPresent()) proof.require();
        Outcome<Kept<Ruling>> approved =
                make.approve(edition, ruling, request.payloadHash(), caller, Asks.of(caller, key, body));
        carry.carry(ruling);
        return Replies.ok(approved.map(kept -> rulings.find(kept.id()).orElse(kept)), RulingView::of);
    }

    /// What takes a ballot out of the count, or puts one in.
    private static boolean isGrave(Ruling.Kind kind) {
        return kind == Ruling.Kind.STRIKE || kind == Ruling.Kind.ADMIT;
    }

    @DeleteMapping("/{ruling}/proposals")
    ResponseEntity<?> withdraw(
            @PathVariable String edition,
            @PathVariable String ruling,
            Caller caller,
            IdempotencyKey key,
            BodyHash body) {
        Access.any(caller, edition);
        return Replies.empty(make.withdraw(edition, ruling, caller.person().value(), Asks.of(caller, key, body)));
    }

    @GetMapping("/{ruling}")
    ResponseEntity<?> one(@PathVariable String edition, @PathVariable String ruling, Caller caller) {
        Access.any(caller, edition);
        return rulings.find(ruling)
                .filter(kept -> kept.state().edition().equals(edition) && mayRead(caller, kept.state()))
                .<ResponseEntity<?>>map(kept -> Replies.ok(kept, RulingView::of))
                .orElseGet(() -> Problems.notFound("There is no such ruling."));
    }

    @GetMapping
    ResponseEntity<?> list(@PathVariable String edition, Caller caller, PageRequest page, HttpServletRequest request) {
        Access.any(caller, edition);
        return Paged.of(
                        rulings.ofEdition(edition).stream()
                                .filter(kept -> mayRead(caller, kept.state()))
                                .sorted(Comparator.comparing(Kept::id))
                                .filter(kept ->
                                        page.after() == null || kept.id().compareTo(page.after()) > 0)
                                .limit(page.limit() + 1L)
                                .toList(),
                        page,
                        Kept::id)
                .map(RulingView::of)
                .response(request);
    }

    /// What is in force is public; proposals are their makers'.
    private static boolean mayRead(Caller caller, Ruling ruling) {
        boolean made = ruling.state() == Ruling.State.IN_FORCE || ruling.state() == Ruling.State.REVERSED;
        return made
                || caller.grants().stream().anyMatch(grant -> grant.role() != MEMBER && grant.role() != Role.NOMINEE);
    }
}
