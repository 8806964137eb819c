package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.log.LogStore;
import io.palmares.voting.RunningService.Installation;
import io.palmares.voting.ballot.AVote;
import io.palmares.voting.ballot.BallotStores;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.DraftPapers;
import io.palmares.voting.ballot.FreezePaper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two copies of the service on one store; one of them is killed while the box is closing.
class ClosingOnTwoCopiesTest {
    private static final int CASTS = 500;
    private static final Duration BEFORE = Duration.ofMillis(1500);
    private final Installation installation = Installation.fresh();
    private final ServiceProcess one = ServiceProcess.of(installation);
    private final RunningService two = RunningService.of(installation);
    private final BallotStores stores = two.bean(BallotStores.class);

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void everyPromiseIsInTheSealAndNothingElseIsButWhatWasUnknown() {
        installation.moveTo(Instant.parse("2020-10-12T08:00:00Z"));
        AVote vote = new AVote(CASTS);
        FrozenPaper paper = vote.freeze(stores, two.bean(DraftPapers.class), two.bean(FreezePaper.class));
        List<Ballot> ballots =
                vote.rights.stream().map(right -> vote.ballot(right, paper)).toList();
        installation.moveTo(AVote.OPENS);
        one.awaitReady();
        eventually(() -> assertThat(AVote.box(stores).state()).isInstanceOf(BoxState.Open.class));

        installation.moveTo(AVote.CLOSES.minus(BEFORE));
        Http second = Http.to(two);
        List<CompletableFuture<Integer>> casts = IntStream.range(0, CASTS)
                .mapToObj(i -> cast(i % 2 == 0 ? one.http() : second, ballots.get(i), i))
                .toList();
        eventually(() -> assertThat(AVote.box(stores).state()).isInstanceOf(BoxState.Closing.class));
        one.kill();
        List<Integer> answers = casts.stream().map(CompletableFuture::join).toList();
        eventually(() -> assertThat(AVote.box(stores).state()).isInstanceOf(BoxState.Sealed.class));

        Set<Hash> promised = leaves(ballots, answers, 201);
        Set<Hash> refused = leaves(ballots, answers, 409);
        assertThat(promised).isNotEmpty();
        assertThat(refused).isNotEmpty();
        assertThat(sealed()).containsAll(promised).doesNotContainAnyElementsOf(refused);
    }

    /// Spread over twice the time to the close, so that half of them meet it. 0 if no answer came.
    private static CompletableFuture<Integer> cast(Http copy, Ballot ballot, int index) {
        long delay = BEFORE.multipliedBy(2).toNanos() / CASTS * index;
        Executor later = CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS, Thread::startVirtualThread);
        return CompletableFuture.supplyAsync(() -> copy.cast(ballot).statusCode(), later)
                .exceptionally(_ -> 0);
    }

    private static Set<Hash> leaves(List<Ballot> ballots, List<Integer> answers, int status) {
        return IntStream.range(0, CASTS)
                .filter(i -> answers.get(i) == status)
                .mapToObj(i -> ballots.get(i).leaf())
                .collect(Collectors.toSet());
    }

    private Set<Hash> sealed() {
        FrozenPaper paper = AVote.box(stores).paper().orElseThrow();
        return AVote.entries(two.bean(LogStore.class), paper).stream()
                .map(Merkle::leaf)
                .collect(Collectors.toSet());
    }
}
