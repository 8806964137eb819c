package io.palmares.nominations.invitation.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.invitation.Invitations;
import io.palmares.nominations.invitation.Invitations.Invitation;
import io.palmares.nominations.nominee.AnswerConsent;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.screening.Ruling;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import io.palmares.web.problem.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/// Nominees answer, and complete their file, by the link mailed to them; the link is all they need.
@RestController
@RequestMapping("/api/nominations/v1/consents/{token}")
class InvitationsController {
    private static final String PURPOSE =
            "You were nominated by a member. Your name and the citation are used to run this award: once you consent, its "
                    + "members read them and may endorse you; they are published if you become a candidate. The jury then "
                    + "also reads what nominations answer in the form, and what you complete of it.";
    private static final List<String> RIGHTS = List.of(
            "You may decline, or withdraw after consenting, by this link.",
            "Without an answer by the date named your nomination lapses, and your data are made anonymous 30 days later.",
            "You may have a copy of your data, or have them erased, at any time by this link.");
    private final AnswerConsent consents;
    private final Invitations invitations;

    InvitationsController(AnswerConsent consents, Invitations invitations) {
        this.consents = consents;
        this.invitations = invitations;
    }

    enum Answer {
        CONSENT,
        DECLINE
    }

    record AnswerBody(Answer answer) {}

    record FileBody(JsonNode file, @Nullable String link) {}

    /// The decision about the nominee, and its reason.
    record RulingView(
            String ruling,
            Ruling.Kind kind,
            String clause,
            String code,
            String text,
            @Nullable Instant made) {
        static RulingView of(Ruling it) {
            return new RulingView(
                    it.ruling(),
                    it.content().kind(),
                    it.content().clause(),
                    it.content().code(),
                    it.content().text(),
                    it.made());
        }
    }

    record InvitationView(
            String edition,
            String category,
            String nominee,
            Map<String, String> citation,
            Nominee.State state,
            @Nullable Instant consentBy,
            @JsonRawValue @Nullable String form,
            @JsonRawValue String file,
            @Nullable String link,
            boolean mayComplete,
            @Nullable RulingView ruling,
            String purpose,
            List<String> rights) {
        static InvitationView of(Invitation it) {
            Nominee nominee = it.nominee().state();
            return new InvitationView(
                    nominee.edition(),
                    nominee.category(),
                    nominee.identity().name(),
                    nominee.file().citation(),
                    nominee.state(),
                    it.until(),
                    it.form(),
                    it.file(),
                    nominee.link(),
                    it.mayComplete(),
                    it.ruling() == null ? null : RulingView.of(it.ruling()),
                    PURPOSE,
                    RIGHTS);
        }
    }

    @GetMapping
    ResponseEntity<?> read(@PathVariable String token) {
        return invitations
                .read(token)
                .<ResponseEntity<?>>map(InvitationsController::reply)
                .orElseGet(() -> Problems.notFound("This link leads nowhere."));
    }

    /// Needs no key: the same answer again changes nothing.
    @PostMapping
    ResponseEntity<?> answer(@PathVariable String token, @RequestBody AnswerBody request) {
        Outcome<Nominee> answered = consents.answer(token, request.answer() == Answer.CONSENT);
        return Replies.plain(answered.map(
                nominee -> InvitationView.of(invitations.read(token).orElseThrow())));
    }

    @PutMapping("/file")
    ResponseEntity<?> complete(
            @PathVariable String token,
            IdempotencyKey key,
            ExpectedVersion expected,
            @RequestBody FileBody request,
            BodyHash body) {
        Ask ask = new Ask("nominee/" + key.value(), body.value(), expected.value());
        Outcome<Invitation> completed =
                invitations.complete(token, request.file().toString(), request.link(), ask);
        return completed instanceof Outcome.Done<Invitation>(Invitation done) ? reply(done) : Replies.plain(completed);
    }

    private static ResponseEntity<?> reply(Invitation invitation) {
        return ExpectedVersion.ok(invitation.nominee().version(), InvitationView.of(invitation));
    }
}
