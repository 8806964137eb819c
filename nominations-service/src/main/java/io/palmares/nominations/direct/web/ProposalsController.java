package io.palmares.nominations.direct.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.direct.DecideDirectAward;
import io.palmares.nominations.direct.MakeRecipients;
import io.palmares.nominations.electorate.DecideElectorate;
import io.palmares.nominations.electorate.Electorate;
import io.palmares.nominations.electorate.Electorates;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.screening.Officers;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.RecentProof;
import io.palmares.web.time.Clocks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What several people decide about a category: its special award, its roll.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/categories/{category}")
class ProposalsController {
    private final Courses courses;
    private final Electorates electorates;
    private final DecideDirectAward awards;
    private final MakeRecipients recipients;
    private final DecideElectorate decide;
    private final Officers officers;
    private final Clocks clocks;

    ProposalsController(
            Courses courses,
            Electorates electorates,
            DecideDirectAward awards,
            MakeRecipients recipients,
            DecideElectorate decide,
            Officers officers,
            Clocks clocks) {
        this.courses = courses;
        this.electorates = electorates;
        this.awards = awards;
        this.recipients = recipients;
        this.decide = decide;
        this.officers = officers;
        this.clocks = clocks;
    }

    record Recipient(
            NomineeKind kind,
            String name,
            @Nullable String organisation,
            @Nullable String country,
            @Nullable List<String> partners,
            @Nullable String contactEmail,
            @Nullable String link) {}

    record NewProposal(
            String act,
            @Nullable Recipient nominee,
            @Nullable Map<String, String> citation,
            @Nullable String acceptance) {}

    record DecidedView(String edition, String category, String act, boolean decided, List<String> approved) {}

    @PostMapping("/proposals")
    ResponseEntity<?> propose(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody NewProposal request,
            BodyHash body,
            RecentProof proof) {
        Access.any(caller, edition);
        Ask ask = Asks.of(caller, key, body);
        return switch (request.act()) {
            case DecideDirectAward.ACT ->
                Replies.made(by(caller, edition, category, ORGANISER)
                        .then(by -> award(request).then(award -> awards.propose(edition, category, award, by, ask)))
                        .map(kept -> Proposing.view(
                                Objects.requireNonNull(kept.state().proposal()))));
            case DecideElectorate.DESTROY ->
                Replies.made(onRoll(
                        edition,
                        category,
                        request.act(),
                        by(caller, edition, category, RETURNING_OFFICER).then(by -> proven(by, proof)),
                        ask));
            case DecideElectorate.CORRECT ->
                Replies.made(onRoll(edition, category, request.act(), by(caller, edition, category, ORGANISER), ask));
            default ->
                Replies.refusal(
                        Refusal.invalid("/act", "one-of", "must be DIRECT_AWARD, DESTROY_ROLL_KEY or CORRECT_ROLL"));
        };
    }

    /// Asked of those only who may act.
    private static Outcome<By> proven(By by, RecentProof proof) {
        proof.require();
        return Outcome.done(by);
    }

    private Outcome<Proposing.View> onRoll(String edition, String category, String act, Outcome<By> by, Ask ask) {
        return by.then(who -> decide.propose(edition, category, act, who, ask))
                .map(kept -> Proposing.view(Objects.requireNonNull(kept.state().proposal())));
    }

    private static Outcome<DecideDirectAward.Award> award(NewProposal request) {
        Recipient it = request.nominee();
        if (it == null) {
            return Outcome.refused(Refusal.invalid("/nominee", "required", "must be there"));
        }
        Nominee.File file = new Nominee.File(
                it.organisation(),
                it.country(),
                Objects.requireNonNullElse(it.partners(), List.of()),
                Objects.requireNonNullElse(request.citation(), Map.of()),
                it.link());
        return Outcome.done(new DecideDirectAward.Award(
                new Nominee.Identity(it.kind(), it.name(), it.contactEmail(), null),
                file,
                Objects.requireNonNullElse(request.acceptance(), "")));
    }

    @GetMapping("/proposals")
    ResponseEntity<?> open(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        List<Proposing.View> items = Stream.concat(award(edition, category).stream(), roll(edition, category).stream())
                .filter(proposal -> proposal.isOpen(clocks.deadlines().instant()))
                .map(Proposing::view)
                .toList();
        return ResponseEntity.ok(new Proposing.Open(items));
    }

    @PostMapping("/approvals")
    ResponseEntity<?> approve(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposing.Approval request,
            BodyHash body,
            RecentProof proof) {
        Access.any(caller, edition);
        Ask ask = Asks.of(caller, key, body);
        Optional<Proposal> onRoll =
                roll(edition, category).filter(open -> open.payloadHash().equals(request.payloadHash()));
        return onRoll.isPresent() || award(edition, category).isEmpty()
                ? Replies.plain(approveOnRoll(edition, category, onRoll, request.payloadHash(), caller, ask, proof))
                : Replies.plain(approveAward(edition, category, request.payloadHash(), caller, ask));
    }

    private Outcome<DecidedView> approveOnRoll(
            String edition,
            String category,
            Optional<Proposal> open,
            String hash,
            Caller caller,
            Ask ask,
            RecentProof proof) {
        boolean correction =
                open.filter(it -> it.act().equals(DecideElectorate.CORRECT)).isPresent();
        return by(caller, edition, category, correction ? RETURNING_OFFICER : SECOND_OFFICER)
                .then(by -> correction ? Outcome.done(by) : proven(by, proof))
                .then(by -> decide.approve(edition, category, hash, by, ask))
                .map(kept -> new DecidedView(
                        edition,
                        category,
                        correction ? DecideElectorate.CORRECT : DecideElectorate.DESTROY,
                        true,
                        List.of(caller.person().value())));
    }

    private Outcome<DecidedView> approveAward(String edition, String category, String hash, Caller caller, Ask ask) {
        Role role = caller.has(RETURNING_OFFICER, edition) ? RETURNING_OFFICER : SECOND_OFFICER;
        Outcome<Kept<Course>> approved =
                by(caller, edition, category, role).then(by -> awards.approve(edition, category, hash, by, ask));
        if (approved instanceof Done<Kept<Course>>(Kept<Course> kept)) {
            recipients.make(kept.state());
        }
        return approved.map(kept -> new DecidedView(
                edition,
                category,
                DecideDirectAward.ACT,
                kept.state().direct() != null,
                kept.state().proposal() == null
                        ? List.of()
                        : kept.state().proposal().approved().stream()
                                .map(By::person)
                                .toList()));
    }

    @DeleteMapping("/proposals")
    ResponseEntity<?> withdraw(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            BodyHash body) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER);
        String person = caller.person().value();
        Ask ask = Asks.of(caller, key, body);
        return award(edition, category)
                        .filter(open -> open.by().person().equals(person))
                        .isPresent()
                ? Replies.empty(awards.withdraw(edition, category, person, ask))
                : Replies.empty(decide.withdraw(edition, category, person, ask));
    }

    private Optional<Proposal> award(String edition, String category) {
        return courses.of(edition, category).map(Kept::state).map(Course::proposal);
    }

    private Optional<Proposal> roll(String edition, String category) {
        return electorates.of(edition, category).map(Kept::state).map(Electorate::proposal);
    }

    private Outcome<By> by(Caller caller, String edition, String category, Role role) {
        return courses.of(edition, category)
                .map(kept -> officers.act(caller, kept.state(), role))
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such category."));
    }
}
