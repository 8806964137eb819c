package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.ReceiptCode;
import io.palmares.booth.StatusRequest;
import io.palmares.ledger.Bytes;
import io.palmares.voting.ballot.CheckReceipt.Status;
import io.palmares.voting.ballot.FindLatestBallot.Outcome;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingAboutABallotTest {
    private final TestBox box = new TestBox(40).open();
    private final Challenges challenges = new Challenges(Bytes.utf8("secret"), box.machine);
    private final FindLatestBallot finding = new FindLatestBallot(box.stores.ballots(), challenges);
    private final MemoryAnnouncements announcements = new MemoryAnnouncements();
    private final CheckReceipt receipts = new CheckReceipt(box.stores, announcements);
    private final Ballot first = box.ballot(0);

    private Outcome ask() {
        return finding.find(question());
    }

    private StatusRequest question() {
        return StatusRequest.sign(
                box.vote.rights.getFirst(),
                box.paper().id(),
                challenges.current().bytes());
    }

    private Status status(Ballot ballot) {
        return receipts.check(ReceiptCode.of(ballot.leaf()));
    }

    @Test
    void thereIsNoneBeforeTheFirst() {
        assertThat(ask()).isEqualTo(new Outcome.Latest(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 20})
    void theLatestIsFoundAmongAnyNumber(int casts) {
        Ballot latest = first;
        box.cast(first);
        for (int i = 1; i < casts; i++) {
            latest = box.after(latest, 0);
            box.cast(latest);
        }
        assertThat(((Outcome.Latest) ask()).ballot()).map(StoredBallot::leaf).contains(latest.leaf());
    }

    @Test
    void aBadSignatureGetsOneAnswerWhateverIsStored() {
        StatusRequest good = question();
        StatusRequest forged =
                new StatusRequest(good.paper(), box.vote.rights.get(1).publicKey(), good.challenge(), good.signature());
        assertThat(finding.find(forged)).isEqualTo(new Outcome.BadSignature());
        box.cast(box.ballot(1));
        assertThat(finding.find(forged)).isEqualTo(new Outcome.BadSignature());
    }

    @Test
    void theLastTwoChallengesAreGood() {
        StatusRequest question = question();
        box.machine.advance(Challenges.PERIOD);
        assertThat(finding.find(question)).isInstanceOf(Outcome.Latest.class);
        box.machine.advance(Challenges.PERIOD);
        assertThat(finding.find(question)).isEqualTo(new Outcome.StaleChallenge());
    }

    @Test
    void aReceiptOfNothingIsUnknown() {
        assertThat(status(first)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aReceiptIsAcceptedThenIncluded() {
        box.cast(first);
        assertThat(status(first)).isEqualTo(Status.ACCEPTED);
        box.sealed();
        assertThat(status(first)).isEqualTo(Status.INCLUDED);
    }

    @Test
    void aReceiptIsIncludedFromTheBatchOn() {
        for (int voter = 1; voter < 10; voter++) {
            box.cast(box.ballot(voter));
        }
        box.cast(first);
        box.deadlines.advance(java.time.Duration.ofMinutes(15));
        box.tick();
        assertThat(status(first)).isEqualTo(Status.INCLUDED);
    }

    @Test
    void aReceiptTellsWhetherItsBallotWasCountedFromTheAnnouncementOn() {
        Ballot other = box.ballot(1);
        Ballot later = box.after(first, 0);
        box.cast(first);
        box.cast(later);
        box.cast(other);
        box.sealed();
        assertThat(status(later)).isEqualTo(Status.INCLUDED);
        announcements.announced(AVote.CATEGORY, Set.of(other.leaf()));
        assertThat(status(later)).isEqualTo(Status.COUNTED);
        assertThat(status(other)).isEqualTo(Status.SPOILED);
        assertThat(status(first)).isEqualTo(Status.SUPERSEDED);
    }

    @Test
    void aReceiptIsSupersededByALaterBallot() {
        Ballot second = box.after(first, 0);
        box.cast(first);
        box.cast(second);
        assertThat(status(first)).isEqualTo(Status.SUPERSEDED);
        box.sealed();
        assertThat(status(first)).isEqualTo(Status.SUPERSEDED);
        assertThat(status(second)).isEqualTo(Status.INCLUDED);
    }

    @Test
    void aReceiptTellsThatItsBallotWasStruck() {
        box.cast(first);
        box.sealed();
        box.rule("r1", new Ruling.StrikeLeaf(first.leaf(), "TECHNICAL"));
        assertThat(status(first)).isEqualTo(Status.STRUCK);
    }

    @Test
    void aBallotThatCameTooLateIsNotIncludedUntilItIsAdmitted() {
        box.sealed();
        box.stores
                .ballots()
                .insert(new StoredBallot(new BallotId(first.key(), 1), first.paper(), first.leaf(), first.bytes()));
        assertThat(status(first)).isEqualTo(Status.NOT_INCLUDED);
        box.rule("r1", new Ruling.Admit(first.bytes()));
        assertThat(status(first)).isEqualTo(Status.INCLUDED);
    }
}
