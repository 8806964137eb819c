package io.palmares.voting.jury;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Kept;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What every store of juries keeps.
interface JuryStoresContract {
    String A = "aaaaaaaa";
    String B = "bbbbbbbb";

    JuryStores stores();

    private AJury jury(JuryStores stores) {
        AJury jury = new AJury(ARulebook.withJury().build(), stores);
        jury.publishRulebook();
        jury.seat(5);
        jury.freeze(List.of(AJury.contender(A, new Contender.Tie(Conflict.NOMINATOR, "j4")), AJury.contender(B)));
        return jury;
    }

    private static Optional<CandidateFile> read(JuryStores stores, String juror, String candidate) {
        return stores.files().read(AJury.ID, juror, candidate);
    }

    @Test
    default void givesBackWhatWasWritten() {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        jury.allGive(B, 5);
        List.of("j1", "j2", "j3", "j5").forEach(j -> jury.score(j, A, 6, 7, 8));
        jury.rule(new JuryRuling.Suspend());
        jury.rule(new JuryRuling.Resume());
        jury.rule(new JuryRuling.Extend(AJury.DEADLINE.plusSeconds(1)));
        AJury.done(jury.asking.ask(AJury.ID, List.of(A, B)));
        AJury.done(jury.publish());
        JuryRoom room = jury.room();
        assertThat(room.cards()).hasSize(8).allMatch(card -> card.version() == 3);
        assertThat(jury.shortlist().finalists()).containsExactly(A, B);
        assertThat(room.castingVotes()).hasSize(1);
        assertThat(room.course().extendedUntil()).isEqualTo(AJury.DEADLINE.plusSeconds(1));
        assertThat(room.bench().declarations()).hasSize(8);
    }

    @Test
    default void opensAFileOnlyAfterTheDeclaration() {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        FileParts file = AJury.file("Much: <b>\"indeed\"</b>.");
        jury.tellProfile(A, file);
        assertThat(read(stores, "j1", A)).isEmpty();
        jury.declare("j1", A, Conflict.NONE);
        assertThat(read(stores, "j1", A))
                .contains(new CandidateFile(A, "Candidate aaaaaaaa", "PERSON", AJury.record(A), file));
        assertThat(read(stores, "j2", A)).isEmpty();
        assertThat(read(stores, "j1", B)).isEmpty();
    }

    @Test
    default void opensNoFileToWhoIsDetected() {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        jury.tellProfile(A, AJury.file("Much."));
        jury.tellProfile(B, AJury.file("Little."));
        jury.declare("j4", A, Conflict.NONE);
        jury.declare("j4", B, Conflict.NONE);
        assertThat(read(stores, "j4", A)).isEmpty();
        assertThat(read(stores, "j4", B)).isEmpty();
    }

    @Test
    default void opensNoFileBeforeItsRecordIsHere() {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        jury.declare("j1", A, Conflict.NONE);
        assertThat(read(stores, "j1", A)).isEmpty();
        jury.tellProfile(A);
        assertThat(read(stores, "j1", A)).isPresent();
        stores.profiles().erase("n-" + A);
        assertThat(read(stores, "j1", A)).isEmpty();
    }

    @Test
    default void opensNoFileWhileTheRecordIsNotTheOneThatWasFrozen() {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        jury.declare("j1", A, Conflict.NONE);
        var another = new LearnProfile.Told(
                "n-" + A, AJury.label(B), AJury.SALT.toString(), AJury.record(B), AJury.file("Other."));
        jury.learnProfile().changed(jury.next("nominee/n-" + A), another);
        assertThat(read(stores, "j1", A)).isEmpty();
        jury.tellProfile(A);
        assertThat(read(stores, "j1", A)).isPresent();
    }

    @Test
    default void showsNoMoreThanWasToldLast() {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        jury.declare("j1", A, Conflict.NONE);
        jury.tellProfile(A, AJury.file("Much."));
        jury.tellProfile(A, AJury.file("Less."));
        assertThat(read(stores, "j1", A)).map(CandidateFile::written).contains(AJury.file("Less."));
        jury.tellProfile(A);
        assertThat(read(stores, "j1", A)).map(CandidateFile::written).contains(FileParts.none());
        jury.learnProfile().erased("n-" + A);
        assertThat(read(stores, "j1", A)).isEmpty();
        assertThat(stores.written().find("n-" + A)).isEmpty();
    }

    /// Told by a version that knew of no files.
    @Test
    default void opensARecordWithoutAFile() {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        jury.tellProfile(A);
        stores.written().erase("n-" + A);
        jury.declare("j1", A, Conflict.NONE);
        assertThat(read(stores, "j1", A)).map(CandidateFile::written).contains(FileParts.none());
    }

    @Test
    default void closesTheFilesOfWhoLeavesThePanel() {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        jury.tellProfile(B);
        jury.declare("j5", B, Conflict.NONE);
        assertThat(read(stores, "j5", B)).isPresent();
        jury.seat(4);
        assertThat(read(stores, "j5", B)).isEmpty();
    }

    /// Readers run against a declaration: whoever looks after it was acknowledged sees nothing.
    @Test
    default void showsNothingOnceAConflictIsDeclared() throws Exception {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        jury.tellProfile(B);
        jury.declare("j1", B, Conflict.NONE);
        for (int round = 0; round < 4; round++) {
            String juror = List.of("j1", "j2", "j3", "j5").get(round);
            jury.declare(juror, B, Conflict.NONE);
            assertThat(readsAfter(stores, juror, () -> AJury.done(jury.declare(juror, B, Conflict.ADVISER))))
                    .isZero();
        }
    }

    private static long readsAfter(JuryStores stores, String juror, Runnable declaration) throws Exception {
        java.util.concurrent.atomic.AtomicBoolean declared = new java.util.concurrent.atomic.AtomicBoolean();
        CountDownLatch started = new CountDownLatch(3);
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<Long>> counts = java.util.stream.IntStream.range(0, 3)
                    .mapToObj(_ -> readers.submit(() -> {
                        long seen = 0;
                        started.countDown();
                        for (int look = 0; look < 40; look++) {
                            boolean after = declared.get();
                            seen += after && read(stores, juror, B).isPresent() ? 1 : 0;
                            read(stores, juror, B);
                        }
                        return seen;
                    }))
                    .toList();
            started.await(10, TimeUnit.SECONDS);
            declaration.run();
            declared.set(true);
            long seen = 0;
            for (Future<Long> count : counts) {
                seen += count.get(30, TimeUnit.SECONDS);
            }
            return seen + (read(stores, juror, B).isPresent() ? 1 : 0);
        }
    }

    @Test
    default void losesNoDeclarationWhenAllDeclareAtOnce() throws Exception {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        try (ExecutorService jurors = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = List.of("j1", "j2", "j3", "j5").stream()
                    .<Future<?>>map(juror -> jurors.submit(() -> {
                        AJury.done(jury.declare(juror, A, Conflict.NONE));
                        AJury.done(jury.declare(juror, B, Conflict.NONE));
                    }))
                    .toList();
            for (Future<?> each : done) {
                each.get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(jury.room().bench().declarations()).hasSize(8);
    }

    @Test
    default void repeatsTheAnswerToARepeatedRequest() {
        JuryStores stores = stores();
        AJury jury = jury(stores);
        Ask ask = Ask.keyed("j1/key", "hash");
        var said = new DeclareConflict.Statement(Conflict.NONE, null);
        Kept<JuryRoom> first = AJury.done(jury.declaring.declare(AJury.ID, "j1", A, said, ask));
        Kept<JuryRoom> again = AJury.done(jury.declaring.declare(AJury.ID, "j1", A, said, ask));
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(AJury.refusal(jury.declaring.declare(AJury.ID, "j1", A, said, Ask.keyed("j1/key", "other")))
                        .rule())
                .isEqualTo(io.palmares.aggregate.Rule.KEY_REUSED);
    }
}
