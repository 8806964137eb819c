package io.palmares.voting.jury.web;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Replies;
import io.palmares.voting.jury.AskChair;
import io.palmares.voting.jury.CastingVote;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.JuryRoom;
import io.palmares.voting.jury.JuryRooms;
import io.palmares.voting.jury.SealedCards;
import io.palmares.web.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// For the counting side, and for who reminds jurors.
@RestController
@RequestMapping("/internal/juries/{edition}/{category}")
final class InternalJuryController {
    static final String SALT = "Palmares-Salt";
    private final JuryRooms rooms;
    private final AskChair asking;

    InternalJuryController(JuryRooms rooms, AskChair asking) {
        this.rooms = rooms;
        this.asking = asking;
    }

    record Tie(List<String> tied) {}

    /// Where a casting vote stands, for the count.
    ///
    /// @param signed by the chair, an entry in base64url
    record Casting(
            List<String> tied,
            String status,
            @Nullable String preferred,
            @Nullable String signed) {
        static Casting of(JuryRoom room, CastingVote vote) {
            return new Casting(vote.tied(), room.state(vote).name(), vote.preferred(), vote.signed());
        }
    }

    record Castings(List<Casting> items) {}

    record Owing(List<String> jurors) {}

    /// The lines whose root was published when the jury was sealed, and the salt of the log's commitment to that root.
    @GetMapping("/scorecards")
    ResponseEntity<?> scorecards(@PathVariable String edition, @PathVariable String category) {
        return rooms.find(new JuryId(edition, category))
                .<ResponseEntity<?>>map(kept -> kept.state()
                        .sealedCards()
                        .<ResponseEntity<?>>map(
                                cards -> lines(cards, kept.state().salt()))
                        .orElseGet(() -> Problems.wrongState("The jury is not sealed.")))
                .orElseGet(() -> Problems.notFound("There is no such category."));
    }

    /// Whom to remind.
    @GetMapping("/owing")
    ResponseEntity<?> owing(@PathVariable String edition, @PathVariable String category) {
        return rooms.find(new JuryId(edition, category))
                .<ResponseEntity<?>>map(
                        kept -> ResponseEntity.ok(new Owing(kept.state().owing())))
                .orElseGet(() -> Problems.notFound("There is no such category."));
    }

    private static ResponseEntity<byte[]> lines(SealedCards cards, @Nullable String salt) {
        return ResponseEntity.ok()
                .headers(headers -> {
                    if (salt != null) {
                        headers.set(SALT, salt);
                    }
                })
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(cards.text().toArray());
    }

    @GetMapping("/casting-votes")
    ResponseEntity<?> castingVotes(@PathVariable String edition, @PathVariable String category) {
        return rooms.find(new JuryId(edition, category))
                .<ResponseEntity<?>>map(kept -> ResponseEntity.ok(votes(kept.state())))
                .orElseGet(() -> Problems.notFound("There is no such category."));
    }

    private static Castings votes(JuryRoom room) {
        return new Castings(room.castingVotes().stream()
                .filter(vote -> !vote.atCut())
                .map(vote -> Casting.of(room, vote))
                .toList());
    }

    /// Asks the chair; asking again gives where the vote stands.
    @PostMapping("/casting-votes")
    ResponseEntity<?> ask(@PathVariable String edition, @PathVariable String category, @RequestBody Tie tie) {
        return switch (asking.ask(new JuryId(edition, category), tie.tied())) {
            case Done<Kept<JuryRoom>>(Kept<JuryRoom> kept) -> ResponseEntity.ok(asked(kept.state(), tie.tied()));
            case Refused<Kept<JuryRoom>>(Refusal refusal) -> Replies.refusal(refusal);
        };
    }

    private static Casting asked(JuryRoom room, List<String> tied) {
        CastingVote vote = room.castingVote(false, tied).orElseThrow();
        return Casting.of(room, vote);
    }
}
