package io.palmares.voting.ballot.web;

import io.palmares.booth.StatusRequest;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.voting.ballot.Challenges;
import io.palmares.voting.ballot.FindLatestBallot;
import io.palmares.voting.ballot.StoredBallot;
import io.palmares.web.problem.Problems;
import io.palmares.web.text.Malformed;
import io.palmares.web.text.Sentence;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Tells the holder of a right which ballot was their latest.
@RestController
final class StatusController {
    private final Challenges challenges;
    private final FindLatestBallot finding;

    StatusController(Challenges challenges, FindLatestBallot finding) {
        this.challenges = challenges;
        this.finding = finding;
    }

    record ChallengeAnswer(String challenge) {}

    /// Base64url all of them.
    record StatusQuestion(String paper, String pk, String challenge, String signature) {
        StatusQuestion {
            hash(paper);
            key(pk);
            hash(challenge);
            bytes(signature);
        }

        StatusRequest request() {
            return new StatusRequest(hash(paper), key(pk), hash(challenge).bytes(), bytes(signature));
        }

        private static Hash hash(String text) {
            return form(Sentence.of("must be 32 bytes in unpadded base64url"), () -> Hash.parse(text));
        }

        private static PublicKey key(String text) {
            return form(Sentence.of("must be a public key in unpadded base64url"), () -> PublicKey.parse(text));
        }

        private static Bytes bytes(String text) {
            return form(Sentence.of("must be a signature in unpadded base64url"), () -> Bytes.fromBase64Url(text));
        }

        private static <T> T form(Sentence text, Supplier<T> reading) {
            try {
                return reading.get();
            } catch (io.palmares.ledger.Malformed notIt) {
                throw new Malformed("base64url", text);
            }
        }
    }

    /// The latest ballot; 0 and null if there is none.
    record StatusAnswer(long seq, @Nullable String leaf) {
        static StatusAnswer of(StoredBallot ballot) {
            return new StatusAnswer(ballot.id().seq(), ballot.leaf().toString());
        }
    }

    @GetMapping("/box/v1/challenge")
    ResponseEntity<ChallengeAnswer> challenge() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ChallengeAnswer(challenges.current().toString()));
    }

    @PostMapping("/box/v1/status")
    ResponseEntity<?> status(@RequestBody StatusQuestion question) {
        return switch (finding.find(question.request())) {
            case FindLatestBallot.Outcome.Latest(var ballot) ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(ballot.map(StatusAnswer::of).orElse(new StatusAnswer(0, null)));
            case FindLatestBallot.Outcome.BadSignature _ -> CastProblems.badSignature();
            case FindLatestBallot.Outcome.StaleChallenge _ ->
                Problems.of(BallotProblem.STALE_CHALLENGE, "Fetch the current challenge and sign that.");
        };
    }
}
