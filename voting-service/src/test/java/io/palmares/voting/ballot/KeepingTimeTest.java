package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CompactTree;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Merkle;
import io.palmares.voting.ballot.CastOutcome.Promised;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingTimeTest {
    @Test
    void opensAtTheInstantAndNotBefore() {
        TestBox box = new TestBox(40).frozen();
        box.deadlines.moveJustBefore(AVote.OPENS);
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Frozen.class);
        box.deadlines.moveTo(AVote.OPENS);
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Open.class);
        assertThat(box.told(BoxFact.Opened.class)).hasSize(1);
    }

    @Test
    void opensLateIfThePaperWasFrozenLateAndClosesOnTime() {
        TestBox box = new TestBox(40).withParts();
        box.deadlines.moveTo(AVote.OPENS.plusSeconds(3600));
        box.tick();
        assertThat(box.told(BoxFact.Opened.class)).isEmpty();
        box.frozen();
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Open.class);
        assertThat(box.box().times().closes()).isEqualTo(AVote.CLOSES);
    }

    @Test
    void performsAJumpOverSeveralInstantsInOrder() {
        TestBox box = new TestBox(40).frozen();
        box.deadlines.moveTo(AVote.CLOSES.plus(AVote.DISPUTE).plusSeconds(1));
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Open.class);
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Closing.class);
        box.sealed();
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Sealed.class);
        box.deadlines.advance(AVote.DISPUTE);
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Undisputed.class);
    }

    @Test
    void closesAtTheInstantAndNotBefore() {
        TestBox box = new TestBox(40).open();
        box.deadlines.moveJustBefore(AVote.CLOSES);
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Open.class);
        box.deadlines.moveTo(AVote.CLOSES);
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Closing.class);
    }

    @Test
    void sealsWhenTheDrainIsOverAndNotBefore() {
        TestBox box = new TestBox(40).open().closing();
        box.machine.advance(TestBox.DRAIN.minusMillis(1));
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Closing.class);
        box.machine.advance(Duration.ofMillis(1));
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Sealed.class);
    }

    @Test
    void sealsAllThatWasPromisedInTheOrderOfLeaves() {
        TestBox box = new TestBox(40).open();
        List<Ballot> cast = new ArrayList<>();
        for (int voter = 0; voter < 12; voter++) {
            cast.add(box.ballot(voter));
        }
        cast.add(box.after(cast.getFirst(), 0));
        cast.forEach(ballot -> assertThat(box.cast(ballot)).isInstanceOf(Promised.class));
        box.sealed();
        Seal seal = ((BoxState.Sealed) box.box().state()).seal();
        List<Bytes> entries = box.entries();

        assertThat(seal.ballots()).isEqualTo(13);
        assertThat(seal.keys()).isEqualTo(12);
        assertThat(entries.subList(1, 14))
                .containsExactlyInAnyOrderElementsOf(
                        cast.stream().map(Ballot::bytes).toList())
                .isSortedAccordingTo((a, b) -> Merkle.leaf(a).compareTo(Merkle.leaf(b)));
        CompactTree tree = new CompactTree();
        entries.forEach(entry -> tree.append(Merkle.leaf(entry)));
        assertThat(tree.root()).isEqualTo(seal.root());
        assertThat(tree.size()).isEqualTo(seal.leaves());
    }

    @Test
    void signsTheFirstAndTheLastEntryWithTheLogsKey() {
        TestBox box = new TestBox(40).open();
        box.cast(box.ballot(0));
        box.sealed();
        Entry first = Entry.parse(box.entries().getFirst().toArray());
        Entry last = Entry.parse(box.entries().getLast().toArray());
        assertThat(List.of(first, last)).allSatisfy(entry -> {
            assertThat(entry.isSignedWell()).isTrue();
            assertThat(entry.signers())
                    .containsExactly(box.keys.of("ecc-2020").log().publicKey());
            assertThat(entry.log()).isEqualTo(box.paper().box());
        });
        assertThat(first.json().hash("paper")).isEqualTo(box.paper().id());
        assertThat(last.json().integer("ballots")).isEqualTo(1);
        assertThat(last.json().integer("keys")).isEqualTo(1);
    }

    @Test
    void signsTheSealForTheEditionsLog() {
        TestBox box = new TestBox(40).open();
        box.cast(box.ballot(0));
        box.sealed();
        Seal seal = ((BoxState.Sealed) box.box().state()).seal();
        Entry entry = Entry.parse(seal.entry().toArray());
        assertThat(entry.isSignedWell()).isTrue();
        assertThat(entry.type()).isEqualTo("seal");
        assertThat(entry.log()).isEqualTo(AVote.LOG);
        assertThat(entry.json().hash("paper")).isEqualTo(box.paper().id());
        assertThat(entry.json().hash("root")).isEqualTo(seal.root());
        assertThat(entry.json().integer("size")).isEqualTo(3);
        assertThat(entry.json().integer("ballots")).isEqualTo(1);
        assertThat(entry.json().integer("keys")).isEqualTo(1);
    }

    @Test
    void sealsOnceHoweverManyCopiesDoIt() {
        TestBox box = new TestBox(40).open();
        KeepTime other = box.timer();
        box.closing();
        other.running().forEach(other::advance);
        box.machine.advance(TestBox.DRAIN);
        BallotBox seen = box.box();
        box.timer.advance(seen);
        other.advance(seen);
        assertThat(box.told(BoxFact.Sealed.class)).hasSize(1);
    }

    @Test
    void anotherCopySealsForOneThatDiedWhileClosingAfterADrainOfItsOwn() {
        TestBox box = new TestBox(40).open();
        box.cast(box.ballot(0));
        box.closing();
        KeepTime survivor = box.timer();
        box.machine.advance(Duration.ofHours(1));
        survivor.running().forEach(survivor::advance);
        assertThat(box.box().state()).isInstanceOf(BoxState.Closing.class);
        box.machine.advance(TestBox.DRAIN);
        survivor.running().forEach(survivor::advance);
        assertThat(box.box().state())
                .isInstanceOfSatisfying(
                        BoxState.Sealed.class,
                        end -> assertThat(end.seal().ballots()).isEqualTo(1));
    }

    @Test
    void leavesOutWhatCameTooLateForAPromise() {
        TestBox box = new TestBox(40).open();
        box.cast(box.ballot(0));
        Ballot late = box.ballot(1);
        box.sealed();
        box.stores
                .ballots()
                .insert(new StoredBallot(new BallotId(late.key(), 1), late.paper(), late.leaf(), late.bytes()));
        assertThat(box.entries()).hasSize(3).doesNotContain(late.bytes());
        assertThat(box.cast(late)).isEqualTo(new CastOutcome.BoxNotOpen());
    }

    @Test
    void endsTheDisputeWindowAtItsInstantAndNotBefore() {
        TestBox box = new TestBox(40).open().sealed();
        Instant ends = AVote.CLOSES.plus(AVote.DISPUTE);
        box.deadlines.moveJustBefore(ends);
        box.tick();
        assertThat(box.told(BoxFact.Undisputed.class)).isEmpty();
        box.deadlines.moveTo(ends);
        box.tick();
        assertThat(box.told(BoxFact.Undisputed.class)).hasSize(1);
    }

    @Test
    void sealsAnEmptyBox() {
        TestBox box = new TestBox(40).open().sealed();
        assertThat(box.told(BoxFact.Sealed.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.seal().leaves()).isEqualTo(2));
    }
}
