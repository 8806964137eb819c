package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.ReceiptCode;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every implementation of the box's stores does.
interface StoresContract {
    /// Empty ones.
    BallotStores stores();

    private static StoredBallot stored(AVote vote, FrozenPaper paper, int voter) {
        Ballot ballot = vote.ballot(vote.rights.get(voter), paper);
        return new StoredBallot(
                new BallotId(ballot.key(), ballot.seq()), ballot.paper(), ballot.leaf(), ballot.bytes());
    }

    private static FrozenPaper paper(AVote vote) {
        return new TestBox(vote).frozen().paper();
    }

    @Test
    default void keepsTheFirstBallotOfAnId() {
        BallotStores stores = stores();
        AVote vote = new AVote(3);
        FrozenPaper paper = paper(vote);
        StoredBallot first = stored(vote, paper, 0);
        StoredBallot second = stored(vote, paper, 0);
        assertThat(stores.ballots().insert(first)).isEmpty();
        assertThat(stores.ballots().insert(second)).contains(first);
        assertThat(stores.ballots().find(first.id())).contains(first);
    }

    @Test
    default void findsBallotsByIdCodeAndPaper() {
        BallotStores stores = stores();
        AVote vote = new AVote(3);
        FrozenPaper paper = paper(vote);
        List<StoredBallot> all =
                IntStream.range(0, 3).mapToObj(i -> stored(vote, paper, i)).toList();
        all.forEach(stores.ballots()::insert);
        assertThat(stores.ballots().find(all.stream().map(StoredBallot::id).toList()))
                .containsExactlyInAnyOrderElementsOf(all);
        String code = ReceiptCode.of(all.get(1).leaf()).value().substring(0, 20);
        assertThat(stores.ballots().findByCode(code)).contains(all.get(1));
        assertThat(stores.ballots().findByCode("0".repeat(20))).isEmpty();
        assertThat(queued(stores, paper.id())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(queued(stores, AVote.hash("another paper"))).isEmpty();
    }

    private static List<StoredBallot> queued(BallotStores stores, Hash paper) {
        List<StoredBallot> queued = new ArrayList<>();
        stores.ballots().eachQueued(paper, queued::add);
        return queued;
    }

    @Test
    default void takesBallotsOutOfTheQueueWhenTheyHaveAPlace() {
        BallotStores stores = stores();
        AVote vote = new AVote(4);
        FrozenPaper paper = paper(vote);
        List<StoredBallot> all =
                IntStream.range(0, 4).mapToObj(i -> stored(vote, paper, i)).toList();
        all.forEach(stores.ballots()::insert);
        List<BallotId> placed = List.of(all.get(2).id(), all.get(0).id());
        stores.ballots().place(paper.id(), 7, placed);
        stores.ballots().place(paper.id(), 7, placed);
        assertThat(queued(stores, paper.id())).containsExactlyInAnyOrder(all.get(1), all.get(3));
        assertThat(stores.ballots().indexOf(paper.id(), all.get(2).leaf())).contains(7L);
        assertThat(stores.ballots().indexOf(paper.id(), all.get(0).leaf())).contains(8L);
        assertThat(stores.ballots().indexOf(paper.id(), all.get(1).leaf())).isEmpty();
        assertThat(stores.ballots().indexOf(AVote.hash("another"), all.get(0).leaf()))
                .isEmpty();
        assertThat(stores.ballots().indexOf(paper.id(), AVote.hash("no leaf"))).isEmpty();
        assertThat(stores.ballots().find(all.get(2).id())).contains(all.get(2));
    }

    @Test
    default void countsTheKeysThatHaveAPlace() {
        BallotStores stores = stores();
        AVote vote = new AVote(3);
        FrozenPaper paper = paper(vote);
        StoredBallot first = stored(vote, paper, 0);
        Ballot again = vote.after(vote.ballot(vote.rights.getFirst(), paper), vote.rights.getFirst(), paper);
        StoredBallot second =
                new StoredBallot(new BallotId(again.key(), 2), again.paper(), again.leaf(), again.bytes());
        StoredBallot other = stored(vote, paper, 1);
        List.of(first, second, other).forEach(stores.ballots()::insert);
        assertThat(stores.ballots().keys(paper.id())).isZero();
        stores.ballots().place(paper.id(), 1, List.of(first.id(), second.id()));
        assertThat(stores.ballots().keys(paper.id())).isEqualTo(1);
        stores.ballots().place(paper.id(), 3, List.of(other.id()));
        assertThat(stores.ballots().keys(paper.id())).isEqualTo(2);
    }

    @Test
    default void keepsKeysOfARollOnceAndApartFromOtherVersions() {
        BallotStores stores = stores();
        List<PublicKey> keys = new AVote(3).keys();
        RollId roll = new RollId(AVote.BOX, 1);
        stores.rolls().add(roll, keys.subList(0, 2));
        stores.rolls().add(roll, keys);
        assertThat(stores.rolls().of(roll)).isEqualTo(keys);
        assertThat(stores.rolls().holds(roll, keys.getLast())).isTrue();
        assertThat(stores.rolls().holds(new RollId(AVote.BOX, 2), keys.getLast()))
                .isFalse();
    }

    @Test
    default void writesABoxOnlyOverTheVersionThatWasRead() {
        BallotStores stores = stores();
        BallotBox fresh =
                BallotBox.drafted(AVote.BOX, paper(new AVote(3)).paper(), new VotingTimes(AVote.OPENS, AVote.CLOSES));
        assertThat(stores.boxes().save(fresh, List.of())).isTrue();
        assertThat(stores.boxes().save(fresh, List.of())).isFalse();
        BallotBox read = stores.boxes().find(AVote.BOX).orElseThrow();
        assertThat(stores.boxes().save(read.answering("r1"), List.of())).isTrue();
        assertThat(stores.boxes().save(read.answering("r2"), List.of())).isFalse();
        assertThat(stores.boxes().find(AVote.BOX).orElseThrow().answered()).containsExactly("r1");
    }

    @Test
    default void readsEveryStateOfABoxAsItWasWritten() {
        BallotStores stores = stores();
        TestBox box = new TestBox(3).withParts();
        keeps(stores, box.box());
        box.signedByResults();
        keeps(stores, box.box());
        keeps(stores, box.frozen().box());
        box.rule("r1", new Ruling.Suspend());
        keeps(stores, box.box());
        TestBox open = new TestBox(3).open();
        keeps(stores, open.box());
        open.cast(open.ballot(0));
        keeps(stores, open.closing().box());
        open.sealed();
        open.rule("r1", new Ruling.StrikeKey(open.vote.rights.getFirst().publicKey(), "TECHNICAL"));
        open.rule("r2", new Ruling.StrikeLeaf(open.ballot(0).leaf(), "TECHNICAL"));
        open.rule("r3", new Ruling.Admit(open.ballot(1).bytes()));
        keeps(stores, open.box());
        open.deadlines.advance(AVote.DISPUTE);
        open.tick();
        keeps(stores, open.box());
        keeps(stores, open.box().in(new BoxState.Cancelled(Optional.of(open.paper()))));
        keeps(stores, box.box().in(new BoxState.Disputed(open.paper().paper(), List.of("why"))));
    }

    private static void keeps(BallotStores stores, BallotBox box) {
        BallotBox now = stores.boxes().find(AVote.BOX).orElse(box);
        long version = stores.boxes().find(AVote.BOX).map(BallotBox::version).orElse(0L);
        BallotBox next = new BallotBox(
                now.id(), version, box.state(), box.times(), box.suspendedSince(), box.answered(), box.withdrawn());
        assertThat(stores.boxes().save(next, List.of())).isTrue();
        assertThat(stores.boxes().find(AVote.BOX).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(next);
    }

    @Test
    default void findsBoxesByCategoryAndThoseThatAClockMoves() {
        BallotStores stores = stores();
        TestBox box = new TestBox(3).frozen();
        stores.boxes()
                .save(
                        new BallotBox(AVote.BOX, 0, box.box().state(), box.box().times(), null, List.of(), List.of()),
                        List.of());
        assertThat(stores.boxes().of(AVote.CATEGORY)).hasSize(1);
        assertThat(stores.boxes().of(new CategoryId("ecc-2020", "another"))).isEmpty();
        assertThat(stores.boxes().running()).hasSize(1);
        BallotBox read = stores.boxes().find(AVote.BOX).orElseThrow();
        stores.boxes().save(read.in(new BoxState.Cancelled(Optional.empty())), List.of());
        assertThat(stores.boxes().running()).isEmpty();
    }

    @Test
    default void keepsPartsAndRulings() {
        BallotStores stores = stores();
        AVote vote = new AVote(3);
        Instant heard = Instant.parse("2020-10-12T08:00:00Z");
        PaperParts parts = vote.parts()
                .with(new Ruling("r1", null, new Ruling.Extend(AVote.CLOSES), heard))
                .with(new Ruling("r2", "members", new Ruling.Suspend(), heard))
                .with(new Ruling("r3", null, new Ruling.Resume(), heard))
                .with(new Ruling("r4", null, new Ruling.Cancel(), heard))
                .with(new Ruling("r5", null, new Ruling.StrikeKey(vote.keys().getFirst(), "TECHNICAL"), heard))
                .with(new Ruling("r6", null, new Ruling.StrikeLeaf(AVote.hash("leaf"), "TECHNICAL"), heard))
                .with(new Ruling(
                        "r7", null, new Ruling.Admit(AVote.hash("ballot").bytes()), heard))
                .with(new Ruling("r8", null, new Ruling.Withdraw("c7f2k9qa"), heard));
        assertThat(stores.parts().save(parts)).isTrue();
        assertThat(stores.parts().save(parts)).isFalse();
        assertThat(stores.parts().find(AVote.CATEGORY).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(parts);
        assertThat(stores.parts().ofEdition("ecc-2020")).hasSize(1);
        assertThat(stores.parts().ofEdition("ecc-2021")).isEmpty();
    }

    @Test
    default void keepsEditions() {
        BallotStores stores = stores();
        assertThat(stores.editions().save(AVote.rules())).isTrue();
        assertThat(stores.editions().save(AVote.rules())).isFalse();
        assertThat(stores.editions().find("ecc-2020").orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(AVote.rules());
        assertThat(stores.editions().all()).hasSize(1);
    }
}
