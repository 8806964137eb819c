package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.Candidate;
import io.palmares.booth.CandidateId;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Signature;
import io.palmares.voting.ballot.FreezePaper.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreezingAPaperTest {
    private final TestBox box = new TestBox(40);

    private PaperParts stored() {
        return box.stores.parts().find(AVote.CATEGORY).orElseThrow();
    }

    private List<String> missing(PaperParts parts) {
        box.stores.editions().save(AVote.rules());
        box.stores.parts().save(parts);
        box.papers.draft(AVote.CATEGORY);
        return new FindLatePapers(box.stores, box.deadlines).missing(AVote.CATEGORY);
    }

    private void correctTheRoll(Instant heard) {
        Roll first = box.vote.roll(1);
        Roll corrected = new Roll(2, "1", first.size(), AVote.hash("other keys"), null, heard);
        box.stores.parts().save(stored().with("members", corrected));
        box.papers.draft(AVote.CATEGORY);
    }

    private Outcome officerSigns() {
        Hash body = DraftPapers.hash(box.draft());
        return box.freezing.freeze(AVote.BOX, body, draft -> Optional.of(draft.sign(box.vote.officer)));
    }

    @Test
    void draftsWhatPartsSay() {
        box.withParts();
        BallotPaper draft = box.draft();
        assertThat(draft.candidates())
                .extracting(Candidate::id)
                .containsExactly(new CandidateId("c7f2k9qa"), new CandidateId("d8g3m0rb"), new CandidateId("e9h4n1sc"));
        assertThat(draft.roll().size()).isEqualTo(40);
        assertThat(draft.window().opens()).isEqualTo(AVote.OPENS);
        assertThat(box.told(BoxFact.PaperDrafted.class)).hasSize(1);
    }

    @Test
    void draftsOnceHoweverOftenItIsAsked() {
        box.withParts();
        box.papers.draft(AVote.CATEGORY);
        assertThat(box.told(BoxFact.PaperDrafted.class)).hasSize(1);
    }

    @Test
    void saysWhatIsMissing() {
        PaperParts none = PaperParts.none(AVote.CATEGORY);
        assertThat(missing(none)).containsExactly("shortlist", "roll:members");
    }

    @Test
    void waitsForAKeyMadeForThisShortlist() {
        CountingKey other = new CountingKey(box.vote.counting.publicKey().bytes(), AVote.hash("an earlier shortlist"));
        assertThat(missing(box.vote.parts().with(other))).containsExactly("counting-key");
    }

    @Test
    void waitsForTheLabelsOfAllFinalists() {
        assertThat(missing(box.vote.parts().with(Map.of("c7f2k9qa", AVote.hash("x")))))
                .containsExactly("candidates");
    }

    @Test
    void waitsForAnotherShortlistIfAFinalistWithdrewBefore() {
        Ruling withdrawal = new Ruling("r1", null, new Ruling.Withdraw("c7f2k9qa"), AVote.ROLL_HEARD);
        assertThat(missing(box.vote.parts().with(withdrawal))).containsExactly("shortlist-without-withdrawn");
    }

    @Test
    void correctsTheRollOfAPaperWhoseFinalistWithdrewLater() {
        box.frozen();
        box.rule("r1", new Ruling.Withdraw("c7f2k9qa"));
        assertThat(box.box().withdrawnOnPaper()).containsExactly("c7f2k9qa");
        correctTheRoll(box.now());
        assertThat(box.draft().roll().version()).isEqualTo(2);
        assertThat(box.draft().candidateIds()).contains(new CandidateId("c7f2k9qa"));
    }

    @Test
    void forgetsAFinalistWhoWithdrewBeforeThePaper() {
        box.withParts();
        box.rule("r1", new Ruling.Withdraw("c7f2k9qa"));
        List<String> others = List.of("d8g3m0rb", "e9h4n1sc");
        Shortlist next = new Shortlist(others, AVote.hash("next"));
        box.stores
                .parts()
                .save(stored().with(next)
                        .with(new CountingKey(box.vote.counting.publicKey().bytes(), next.hash())));
        box.papers.draft(AVote.CATEGORY);
        box.frozen();
        assertThat(box.paper().paper().candidateIds()).hasSize(2);
        assertThat(box.box().withdrawnOnPaper()).isEmpty();
    }

    @Test
    void makesNoPaperForACancelledCategory() {
        Ruling cancelled = new Ruling("r1", null, new Ruling.Cancel(), AVote.ROLL_HEARD);
        assertThat(missing(box.vote.parts().with(cancelled))).containsExactly("cancelled");
    }

    @Test
    void hasNoBoxForAClassMergedAway() {
        Roll merged = new Roll(2, "1", 0, AVote.hash("none"), "organisations", AVote.ROLL_HEARD);
        assertThat(missing(box.vote.parts().with("members", merged))).containsExactly("electors");
        assertThat(box.stores.boxes().of(AVote.CATEGORY)).isEmpty();
    }

    @Test
    void saysThatNoPaperCanBeMadeOfAKey() {
        CountingKey broken = new CountingKey(Bytes.utf8("short"), AVote.SHORTLIST);
        assertThat(missing(box.vote.parts().with(broken)))
                .singleElement()
                .asString()
                .startsWith("paper:members: ");
        assertThat(box.stores.boxes().of(AVote.CATEGORY)).isEmpty();
    }

    @Test
    void saysThatThereIsNoTimeToVoteAfterALateRoll() {
        Roll late = box.vote.roll(2);
        Roll heard =
                new Roll(2, late.weight(), late.size(), late.root(), null, AVote.CLOSES.minus(Duration.ofHours(24)));
        assertThat(missing(box.vote.parts().with("members", heard))).containsExactly("time-to-vote");
    }

    @Test
    void putsNoAwardBesideASingleFinalist() {
        box.stores.editions().save(AVote.rules());
        box.stores.parts().save(box.vote.parts().with(new Shortlist(List.of("c7f2k9qa"), AVote.SHORTLIST)));
        box.papers.draft(AVote.CATEGORY);
        assertThat(box.draft().candidates()).hasSize(2).endsWith(Candidate.NO_AWARD);
    }

    @Test
    void opensADayAfterALateRoll() {
        Instant late = AVote.OPENS.minus(Duration.ofHours(2));
        box.withParts();
        correctTheRoll(late);
        assertThat(box.draft().window().opens()).isEqualTo(late.plus(Duration.ofHours(24)));
        assertThat(box.box().times().opens()).isEqualTo(late.plus(Duration.ofHours(24)));
    }

    @Test
    void replacesAFrozenPaperWhenTheRollIsCorrected() {
        box.frozen();
        Hash before = box.paper().id();
        correctTheRoll(box.now());
        assertThat(box.box().state()).isInstanceOf(BoxState.Drafted.class);
        box.signedByResults();
        officerSigns();
        assertThat(box.paper().id()).isNotEqualTo(before);
        assertThat(box.told(BoxFact.PaperFrozen.class)).hasSize(2);
    }

    @Test
    void keepsThePaperOnceTheVoteIsOpen() {
        box.open();
        correctTheRoll(box.now());
        assertThat(box.box().state()).isInstanceOf(BoxState.Open.class);
        assertThat(box.told(BoxFact.PaperDrafted.class)).hasSize(1);
    }

    @Test
    void freezesWithBothSignatures() {
        box.withParts();
        box.signedByResults();
        assertThat(officerSigns()).isInstanceOf(Outcome.Frozen.class);
        assertThat(box.paper().isSignedBy(box.vote.officer.publicKey(), box.vote.results.publicKey()))
                .isTrue();
    }

    @Test
    void waitsForResultsBeforeTheOfficer() {
        box.withParts();
        assertThat(officerSigns()).isInstanceOf(Outcome.NotWaiting.class);
    }

    @Test
    void disputesAPaperWhoseSignatureByResultsDoesNotFit() {
        box.withParts();
        Hash body = DraftPapers.hash(box.draft());
        Signature foreign = new Signature(box.vote.results.publicKey(), box.vote.officer.sign(new byte[0]));
        box.freezing.signedByResults(AVote.BOX, body, foreign);
        assertThat(box.box().state()).isInstanceOf(BoxState.Disputed.class);
        assertThat(box.told(BoxFact.PaperDisputed.class)).hasSize(1);
    }

    @Test
    void takesResultsSignatureOnceAndOverTheCurrentDraftOnly() {
        box.withParts();
        BallotPaper old = box.draft();
        correctTheRoll(box.now());
        box.freezing.signedByResults(
                AVote.BOX, DraftPapers.hash(old), old.body().sign(box.vote.results));
        assertThat(box.box().state()).isInstanceOf(BoxState.Drafted.class);
        box.signedByResults();
        long version = box.box().version();
        box.freezing.signedByResults(
                AVote.BOX, DraftPapers.hash(box.draft()), box.draft().body().sign(box.vote.results));
        assertThat(box.box().version()).isEqualTo(version);
    }

    @Test
    void refusesAnOfficerWhoMeansAnotherDraft() {
        box.withParts();
        box.signedByResults();
        Outcome outcome = box.freezing.freeze(AVote.BOX, AVote.hash("another"), _ -> Optional.empty());
        assertThat(outcome).isInstanceOf(Outcome.AnotherDraft.class);
    }

    @Test
    void refusesTheSameKeyForBothSignatures() {
        box.withParts();
        box.signedByResults();
        Outcome outcome = box.freezing.freeze(
                AVote.BOX, DraftPapers.hash(box.draft()), draft -> Optional.of(draft.sign(box.vote.results)));
        assertThat(outcome).isInstanceOf(Outcome.BadSignature.class);
    }

    @Test
    void staysShutIfTheOfficersSignatureIsRefused() {
        box.withParts();
        box.signedByResults();
        Outcome outcome = box.freezing.freeze(AVote.BOX, DraftPapers.hash(box.draft()), _ -> Optional.empty());
        assertThat(outcome).isInstanceOf(Outcome.NotSigned.class);
        assertThat(box.box().state()).isInstanceOf(BoxState.Signed.class);
    }

    @Test
    void answersAnOfficerWhoSignsTwiceAlike() {
        box.frozen();
        Hash body = DraftPapers.hash(box.paper().paper());
        assertThat(box.freezing.freeze(AVote.BOX, body, draft -> Optional.of(draft.sign(box.vote.officer))))
                .isInstanceOf(Outcome.Frozen.class);
        assertThat(box.told(BoxFact.PaperFrozen.class)).hasSize(1);
    }

    @Test
    void raisesTheAlarmAnHourBeforeOpeningAndNotBefore() {
        box.withParts();
        FindLatePapers late = new FindLatePapers(box.stores, box.deadlines);
        box.deadlines.moveJustBefore(AVote.OPENS.minus(Duration.ofHours(1)));
        assertThat(late.find()).isEmpty();
        box.deadlines.moveTo(AVote.OPENS.minus(Duration.ofHours(1)));
        assertThat(late.find())
                .containsExactly(new FindLatePapers.Late(AVote.CATEGORY, List.of("results-signature:members")));
        box.frozen();
        assertThat(late.find()).isEmpty();
    }

    @Test
    void saysInPublicThatTheOpeningIsDelayed() {
        box.withParts();
        FindLatePapers late = new FindLatePapers(box.stores, box.deadlines);
        box.deadlines.moveJustBefore(AVote.OPENS);
        assertThat(late.isDelayed(AVote.CATEGORY)).isFalse();
        box.deadlines.moveTo(AVote.OPENS);
        assertThat(late.isDelayed(AVote.CATEGORY)).isTrue();
        box.frozen();
        assertThat(late.isDelayed(AVote.CATEGORY)).isFalse();
    }

    @Test
    void followsAnAmendedTimetableLaterOnly() {
        box.open();
        EditionRules known = box.stores.editions().find("ecc-2020").orElseThrow();
        VotingTerms terms = AVote.terms();
        amend(known, terms, AVote.CLOSES.minusSeconds(60));
        assertThat(box.box().times().closes()).isEqualTo(AVote.CLOSES);
        amend(box.stores.editions().find("ecc-2020").orElseThrow(), terms, AVote.CLOSES.plusSeconds(60));
        assertThat(box.box().times().closes()).isEqualTo(AVote.CLOSES.plusSeconds(60));
    }

    private void amend(EditionRules known, VotingTerms terms, Instant closes) {
        VotingTerms changed = new VotingTerms(
                terms.method(),
                terms.most(),
                terms.points(),
                terms.marksMax(),
                terms.noAward(),
                terms.opens(),
                closes,
                terms.dispute());
        box.stores
                .editions()
                .save(new EditionRules(
                        known.edition(),
                        known.version(),
                        known.through(),
                        known.log(),
                        known.known(),
                        known.classes(),
                        Map.of(AVote.CATEGORY.category(), changed)));
        box.papers.draft(AVote.CATEGORY);
    }
}
