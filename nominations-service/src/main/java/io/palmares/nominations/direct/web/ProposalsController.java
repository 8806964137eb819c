package io.palmares.nominations.direct.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.direct.DecideDirectAward;
import io.palmares.nominations.direct.MakeRecipients;
import io.palmares.nominations.electorate.DecideElectorate;
import io.palmares.nominations.electorate.Electorates;
import io.palmares.nominations.screening.Officers;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.RecentProof;
import io.palmares.web.time.Clocks;
import java.util.List;
import java.util.Map;
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
    private final AwardProposals awards;
    private final RollProposals rolls;
    private final Clocks clocks;

    ProposalsController(
            Courses courses,
            Electorates electorates,
            DecideDirectAward awards,
            MakeRecipients recipients,
            DecideElectorate decide,
            Officers officers,
            Clocks clocks) {
        ActingOfficers acting = new ActingOfficers(courses, officers);
        this.awards = new AwardProposals(courses, awards, recipients, acting);
        this.rolls = new RollProposals(electorates, decide, acting);
        this.clocks = clocks;
    }

    record NewProposal(
            String act,
            AwardProposals.@Nullable Recipient nominee,
            @Nullable Map<String, String> citation,
            @Nullable String acceptance) {}

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
        Place place = new Place(edition, category);
        Ask ask = Asks.of(caller, key, body);
        return switch (request.act()) {
            case DecideDirectAward.ACT ->
                Replies.made(awards.propose(
                        place, request.nominee(), request.citation(), request.acceptance(), caller, ask));
            case DecideElectorate.DESTROY, DecideElectorate.CORRECT ->
                Replies.made(rolls.propose(place, request.act(), caller, ask, proof));
            default ->
                Replies.refusal(
                        Refusal.invalid("/act", "one-of", "must be DIRECT_AWARD, DESTROY_ROLL_KEY or CORRECT_ROLL"));
        };
    }

    @GetMapping("/proposals")
    ResponseEntity<?> open(@PathVariable String edition, @PathVariable String category, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        Place place = new Place(edition, category);
        List<Proposing.View> items = Stream.concat(awards.open(place).stream(), rolls.open(place).stream())
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
        Place place = new Place(edition, category);
        Ask ask = Asks.of(caller, key, body);
        return Replies.plain(
                awards.isAwardedDirectly(place)
                        ? awards.approve(place, request.payloadHash(), caller, ask)
                        : rolls.approve(place, request.payloadHash(), caller, ask, proof));
    }

    @DeleteMapping("/proposals")
    ResponseEntity<?> withdraw(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            BodyHash body) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER);
        Place place = new Place(edition, category);
        String person = caller.person().value();
        Ask ask = Asks.of(caller, key, body);
        return awards.isAwardedDirectly(place)
                ? Replies.empty(awards.withdraw(place, person, ask))
                : Replies.empty(rolls.withdraw(place, person, ask));
    }
}
