package io.palmares.voting.ballot.web;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Merkle;
import io.palmares.voting.ballot.CastBallot;
import io.palmares.voting.ballot.CastOutcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The ballot route. Nothing of a request is looked at but its body and the leaf it announces, and nothing else is
/// kept.
@RestController
final class BallotController {
    static final String BALLOT = "application/vnd.palmares.ballot";
    /// Under the gateway's limit of 3 s, so that the voter hears it from the box; far under the drain.
    private static final long LIMIT_MILLIS = 2_500;
    private final CastBallot casting;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BallotController(CastBallot casting) {
        this.casting = casting;
    }

    @PostMapping(path = "/box/v1/ballots", consumes = BALLOT)
    ResponseEntity<?> cast(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody byte[] body)
            throws InterruptedException {
        Bytes entry = Bytes.of(body);
        if (!Merkle.leaf(entry).toString().equals(key)) {
            return CastProblems.leafNotKey();
        }
        CompletableFuture<CastOutcome> outcome = CompletableFuture.supplyAsync(() -> casting.cast(entry), threads);
        try {
            return answer(outcome.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return CastProblems.outcomeUnknown();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e);
        }
    }

    private static ResponseEntity<?> answer(CastOutcome outcome) {
        return switch (outcome) {
            case CastOutcome.Promised promised ->
                ResponseEntity.status(promised.known() ? 200 : 201)
                        .cacheControl(CacheControl.noStore())
                        .body(new PromiseAnswer(
                                promised.leaf().toString(),
                                promised.promise().asText(),
                                promised.receipt().grouped()));
            case CastOutcome.Unknown _ -> CastProblems.outcomeUnknown();
            case CastOutcome.NotReady _ -> CastProblems.notReady();
            case CastOutcome.Refused refused -> CastProblems.of(refused);
        };
    }

    /// What the device keeps beside ballot and salt.
    record PromiseAnswer(String leaf, String promise, String receipt) {}
}
