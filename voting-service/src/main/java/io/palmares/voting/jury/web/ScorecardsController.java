package io.palmares.voting.jury.web;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.voting.jury.FillScorecard;
import io.palmares.voting.jury.FillScorecard.CardId;
import io.palmares.voting.jury.FillScorecard.Entries;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.JuryRoom;
import io.palmares.voting.jury.ReadScorecards;
import io.palmares.voting.jury.Scorecard;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import io.palmares.web.paging.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
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

/// A juror's scorecards.
@RestController
@RequestMapping("/api/voting/v1/editions/{edition}/categories/{category}/scorecards")
final class ScorecardsController {
    private final FillScorecard filling;
    private final ReadScorecards reading;

    ScorecardsController(FillScorecard filling, ReadScorecards reading) {
        this.filling = filling;
        this.reading = reading;
    }

    record Scores(Map<String, Integer> scores, @Nullable String comment) {}

    @GetMapping
    ResponseEntity<?> list(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            PageRequest page,
            HttpServletRequest request) {
        return switch (reading.of(new JuryId(edition, category), caller.person().value())) {
            case Done<List<Scorecard>>(List<Scorecard> cards) ->
                Pages.of(cards.stream().map(CardView::of).toList(), page, CardView::key)
                        .response(request);
            case Refused<List<Scorecard>>(Refusal refusal) -> Replies.refusal(refusal);
        };
    }

    /// One's own; its version is 0 before anything was written.
    @GetMapping("/{candidate}")
    ResponseEntity<?> own(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String candidate,
            Caller caller) {
        String juror = caller.person().value();
        return reply(reading.of(new JuryId(edition, category), juror)
                .then(cards -> cards.stream()
                        .filter(card ->
                                card.juror().equals(juror) && card.candidate().equals(candidate))
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() ->
                                Outcome.refused(Rule.NOT_FOUND, "You have written nothing for this candidate."))));
    }

    @PutMapping("/{candidate}")
    ResponseEntity<?> fill(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String candidate,
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion expected,
            @RequestBody Scores scores,
            BodyHash body) {
        CardId id = id(edition, category, caller, candidate);
        Entries entries = new Entries(scores.scores(), scores.comment());
        return reply(id, filling.fill(id, entries, expected.value(), Asks.of(caller, key, body)));
    }

    @PostMapping("/{candidate}/submission")
    ResponseEntity<?> submit(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String candidate,
            Caller caller,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable Nothing nothing,
            BodyHash body) {
        CardId id = id(edition, category, caller, candidate);
        return reply(id, filling.submit(id, Asks.of(caller, key, body)));
    }

    @PostMapping("/{candidate}/abstention")
    ResponseEntity<?> abstain(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String candidate,
            Caller caller,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable Nothing nothing,
            BodyHash body) {
        CardId id = id(edition, category, caller, candidate);
        return reply(id, filling.abstain(id, Asks.of(caller, key, body)));
    }

    private static CardId id(String edition, String category, Caller caller, String candidate) {
        return new CardId(new JuryId(edition, category), caller.person().value(), candidate);
    }

    private static ResponseEntity<?> reply(CardId id, Outcome<Kept<JuryRoom>> outcome) {
        return reply(outcome.then(kept -> kept.state()
                .card(id.juror(), id.candidate())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such scorecard."))));
    }

    private static ResponseEntity<?> reply(Outcome<Scorecard> outcome) {
        return switch (outcome) {
            case Done<Scorecard>(Scorecard card) -> ExpectedVersion.ok(card.version(), CardView.of(card));
            case Refused<Scorecard>(Refusal refusal) -> Replies.refusal(refusal);
        };
    }
}
