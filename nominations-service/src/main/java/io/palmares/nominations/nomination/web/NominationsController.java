package io.palmares.nominations.nomination.web;

import static io.palmares.web.caller.Role.MEMBER;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.nominations.nomination.AttachNominations;
import io.palmares.nominations.nomination.Nominate;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Members put nominees forward.
@RestController
@RequestMapping("/api/nominations/v1")
class NominationsController {
    private final Nominate nominate;
    private final Nominations nominations;
    private final AttachNominations attach;

    NominationsController(Nominate nominate, Nominations nominations, AttachNominations attach) {
        this.nominate = nominate;
        this.nominations = nominations;
        this.attach = attach;
    }

    record NomineeBody(
            NomineeKind kind,
            String name,
            @Nullable String organisation,
            @Nullable String country,
            @Nullable List<String> partners,
            String contactEmail,
            Map<String, String> citation,
            @Nullable String link,
            boolean self) {
        static NomineeBody of(Nomination.Content content) {
            return new NomineeBody(
                    content.kind(),
                    content.name(),
                    content.organisation(),
                    content.country(),
                    content.partners(),
                    content.contact(),
                    content.citation(),
                    content.link(),
                    content.self());
        }
    }

    record NewNomination(NomineeBody nominee, JsonNode file, boolean submit) {
        Nomination.Content content() {
            return contentOf(nominee, file);
        }
    }

    record Amendment(NomineeBody nominee, JsonNode file) {
        Nomination.Content content() {
            return contentOf(nominee, file);
        }
    }

    record NominationView(
            String id,
            String category,
            Nomination.State state,
            int submitted,
            NomineeBody nominee,
            @JsonRawValue String file,
            long version) {
        static NominationView of(Kept<Nomination> kept) {
            Nomination it = kept.state();
            return new NominationView(
                    kept.id(),
                    it.category(),
                    it.state(),
                    it.submitted().size(),
                    NomineeBody.of(it.content()),
                    it.content().file(),
                    kept.version());
        }
    }

    record NominationList(List<NominationView> items) {}

    private static Nomination.Content contentOf(NomineeBody nominee, JsonNode file) {
        return new Nomination.Content(
                nominee.kind(),
                nominee.name(),
                nominee.organisation(),
                nominee.country(),
                Objects.requireNonNullElse(nominee.partners(), List.of()),
                nominee.contactEmail(),
                nominee.citation(),
                nominee.link(),
                nominee.self(),
                file.toString());
    }

    @PostMapping("/editions/{edition}/categories/{category}/nominations")
    ResponseEntity<?> nominate(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody NewNomination request,
            BodyHash body) {
        Access.of(caller, edition, MEMBER);
        return Replies.created(
                brought(nominate.nominate(
                        new Nominate.Nominator(
                                edition, category, caller.person().value()),
                        request.content(),
                        request.submit(),
                        Asks.of(caller, key, body))),
                kept -> "/api/nominations/v1/nominations/" + kept.id(),
                NominationView::of);
    }

    @GetMapping("/editions/{edition}/categories/{category}/nominations/mine")
    ResponseEntity<?> mine(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Access.of(caller, edition, MEMBER);
        return ResponseEntity.ok(new NominationList(
                nominations.ofMember(edition, category, caller.person().value()).stream()
                        .map(NominationView::of)
                        .toList()));
    }

    @GetMapping("/nominations/{id}")
    ResponseEntity<?> one(@PathVariable String id, Caller caller) {
        return Replies.ok(nominate.mine(id, caller.person().value()), NominationView::of);
    }

    @PutMapping("/nominations/{id}")
    ResponseEntity<?> amend(
            @PathVariable String id,
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion expected,
            @RequestBody Amendment request,
            BodyHash body) {
        Ask ask = Asks.of(caller, key, body, expected);
        return Replies.ok(
                brought(nominate.amend(id, caller.person().value(), request.content(), ask)), NominationView::of);
    }

    @PostMapping("/nominations/{id}/submission")
    ResponseEntity<?> submit(@PathVariable String id, Caller caller, IdempotencyKey key, BodyHash body) {
        return Replies.ok(
                brought(nominate.submit(id, caller.person().value(), Asks.of(caller, key, body))), NominationView::of);
    }

    @PostMapping("/nominations/{id}/withdrawal")
    ResponseEntity<?> withdraw(@PathVariable String id, Caller caller, IdempotencyKey key, BodyHash body) {
        return Replies.ok(
                brought(nominate.withdraw(id, caller.person().value(), Asks.of(caller, key, body))),
                NominationView::of);
    }

    /// The stored nomination is what is acknowledged; it reaches its nominee now, or by the timer.
    private Outcome<Kept<Nomination>> brought(Outcome<Kept<Nomination>> outcome) {
        if (outcome instanceof Done<Kept<Nomination>>(Kept<Nomination> kept)) {
            attach.attach(kept.id());
        }
        return outcome;
    }
}
