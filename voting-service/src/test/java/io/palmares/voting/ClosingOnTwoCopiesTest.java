package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.voting.RunningService.Installation;
import io.palmares.voting.ballot.AVote;
import io.palmares.voting.ballot.BallotStores;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.CastBallot;
import io.palmares.voting.ballot.CastOutcome;
import io.palmares.voting.ballot.ClockAgreement;
import io.palmares.voting.ballot.DraftPapers;
import io.palmares.voting.ballot.FreezePaper;
import io.palmares.voting.ballot.ReadEntries;
import io.palmares.web.time.ClockOffset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two copies of the service on one store; one of them stops while the box is closing.
class ClosingOnTwoCopiesTest {
    private static final int CASTS = 500;
    private static final Duration BEFORE = Duration.ofMillis(1500);
    private final Installation installation = Installation.fresh();
    private final RunningService one = RunningService.of(installation);
    private final RunningService two = RunningService.of(installation);
    private final BallotStores stores = two.bean(BallotStores.class);

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    private void moveTo(Instant instant) {
        ClockOffset.writing(installation.clock())
                .set(Duration.between(Instant.now(), instant).toMillis());
    }

    @Test
    void everyPromiseIsInTheSealAndNothingElseIsButWhatWasUnknown() {
        moveTo(Instant.parse("2020-10-12T08:00:00Z"));
        AVote vote = new AVote(CASTS);
        FrozenPaper paper = vote.freeze(stores, one.bean(DraftPapers.class), one.bean(FreezePaper.class));
        List<Ballot> ballots =
                vote.rights.stream().map(right -> vote.ballot(right, paper)).toList();
        moveTo(AVote.OPENS);
        eventually(() -> {
            assertThat(AVote.box(stores).state()).isInstanceOf(BoxState.Open.class);
            assertThat(one.bean(ClockAgreement.class).holds()).isTrue();
            assertThat(two.bean(ClockAgreement.class).holds()).isTrue();
        });

        moveTo(AVote.CLOSES.minus(BEFORE));
        List<CompletableFuture<CastOutcome>> casts = IntStream.range(0, CASTS)
                .mapToObj(i -> cast(i % 2 == 0 ? one : two, ballots.get(i), i))
                .toList();
        eventually(() -> assertThat(AVote.box(stores).state()).isInstanceOf(BoxState.Closing.class));
        one.close();
        List<CastOutcome> outcomes = casts.stream().map(CompletableFuture::join).toList();
        eventually(() -> assertThat(AVote.box(stores).state()).isInstanceOf(BoxState.Sealed.class));

        Set<Hash> promised = leaves(ballots, outcomes, CastOutcome.Promised.class);
        Set<Hash> refused = leaves(ballots, outcomes, CastOutcome.BoxNotOpen.class);
        assertThat(promised).isNotEmpty();
        assertThat(refused).isNotEmpty();
        assertThat(sealed()).containsAll(promised).doesNotContainAnyElementsOf(refused);
    }

    /// Spread over twice the time to the close, so that half of them meet it.
    private static CompletableFuture<CastOutcome> cast(RunningService copy, Ballot ballot, int index) {
        long delay = BEFORE.multipliedBy(2).toNanos() / CASTS * index;
        Executor later = CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS, Thread::startVirtualThread);
        CastBallot casting = copy.bean(CastBallot.class);
        return CompletableFuture.supplyAsync(() -> casting.cast(ballot.bytes()), later)
                .exceptionally(_ -> new CastOutcome.NotReady());
    }

    private static Set<Hash> leaves(List<Ballot> ballots, List<CastOutcome> outcomes, Class<?> type) {
        return IntStream.range(0, CASTS)
                .filter(i -> type.isInstance(outcomes.get(i)))
                .mapToObj(i -> ballots.get(i).leaf())
                .collect(Collectors.toSet());
    }

    private Set<Hash> sealed() {
        List<Bytes> entries = new ArrayList<>();
        BoxState.Sealed state = (BoxState.Sealed) AVote.box(stores).state();
        two.bean(ReadEntries.class).each(state.seal(), entries::add);
        return entries.stream().map(Merkle::leaf).collect(Collectors.toSet());
    }
}
