package io.palmares.voting.jury.web;

import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.voting.jury.AskChair;
import io.palmares.voting.jury.CastingVote;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.JuryRoom;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The chair's casting votes.
@RestController
@RequestMapping("/api/voting/v1/editions/{edition}/categories/{category}/casting-votes")
final class CastingVotesController {
    private final Desk desk;
    private final AskChair asking;

    CastingVotesController(Desk desk, AskChair asking) {
        this.desk = desk;
        this.asking = asking;
    }

    record Preference(List<String> tied, String preferred) {}

    record Votes(List<VoteView> items) {}

    /// A tie, and where its casting vote stands.
    ///
    /// @param status AWAITED, GIVEN, or NO_CHAIR where no chair is free to decide
    record VoteView(
            List<String> tied, String status, @Nullable String preferred) {
        static VoteView of(JuryRoom room, CastingVote vote) {
            return new VoteView(vote.tied(), room.state(vote).name(), vote.preferred());
        }
    }

    @GetMapping
    ResponseEntity<?> list(@PathVariable String edition, @PathVariable String category, Caller caller) {
        JuryId jury = new JuryId(edition, category);
        desk.chairOnly(jury, caller);
        JuryRoom room = desk.room(jury, caller).state();
        return ResponseEntity.ok(new Votes(
                asking.open(room).stream().map(vote -> VoteView.of(room, vote)).toList()));
    }

    @PostMapping
    ResponseEntity<?> cast(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Preference request,
            BodyHash body) {
        JuryId jury = new JuryId(edition, category);
        String chair = desk.chairOnly(jury, caller).by().person();
        return Replies.plain(asking.answer(jury, chair, request.tied(), request.preferred(), Asks.of(caller, key, body))
                .map(kept -> new Preference(request.tied(), request.preferred())));
    }
}
