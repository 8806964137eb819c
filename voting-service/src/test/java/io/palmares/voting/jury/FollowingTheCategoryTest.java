package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.contender;
import static io.palmares.voting.jury.AJury.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.palmares.contracts.rulebook.Preset;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import io.palmares.voting.jury.JuryEdition.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every event comes twice, late, or not at all.
class FollowingTheCategoryTest {
    private static final String CATEGORY = "category/" + AJury.ID;
    private static final List<Contender> TWO = List.of(contender("aaaaaaaa"), contender("bbbbbbbb"));
    private final AJury jury = new AJury(ARulebook.withJury().build());

    private Outcome freeze(EventHeaders event) {
        return jury.learn.candidatesFrozen(AJury.ID, event, AJury.HASH, TWO);
    }

    private Outcome seat(EventHeaders event, String... jurors) {
        return jury.learn.panelAppointed(
                AJury.ID,
                event,
                List.of(jurors).stream().map(j -> new Seat(j, null, false)).toList());
    }

    @Test
    void waitsForARulebookItDoesNotKnow() {
        assertThat(freeze(event(CATEGORY, 1))).isInstanceOf(Outcome.NotYet.class);
        jury.publishRulebook();
        assertThat(freeze(event(CATEGORY, 1))).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void keepsEveryVersionsHash() {
        jury.publishRulebook();
        Window later = new Window(AJury.ID.category(), AJury.DEADLINE.plusSeconds(60), AJury.OPENS);
        LearnRules learn = new LearnRules(jury.stores.editions());
        LearnRules.Version second =
                new LearnRules.Version("ecc-2020", "second", "{}", List.of(later), "awards.example");
        assertThat(learn.published(event("edition/ecc-2020", 3), second)).isInstanceOf(Outcome.Gap.class);
        assertThat(learn.published(event("edition/ecc-2020", 2), second)).isInstanceOf(Outcome.Applied.class);
        assertThat(learn.published(event("edition/ecc-2020", 2), second)).isInstanceOf(Outcome.Repeated.class);
        assertThat(jury.rules.knows("ecc-2020", AJury.HASH)).isTrue();
        assertThat(jury.rules.of(AJury.ID).orElseThrow().juryDeadline()).isEqualTo(AJury.DEADLINE.plusSeconds(60));
    }

    @Test
    void takesThePanelThatCameLast() {
        jury.publishRulebook();
        seat(event(CATEGORY, 1), "j1", "j2");
        assertThat(seat(event(CATEGORY, 3), "j3")).isEqualTo(new Outcome.Gap(2));
        assertThat(seat(event(CATEGORY, 2), "j1")).isInstanceOf(Outcome.Applied.class);
        assertThat(seat(event(CATEGORY, 1), "j1", "j2")).isInstanceOf(Outcome.Repeated.class);
        assertThat(jury.room().bench().panel()).extracting(Seat::person).containsExactly("j1");
    }

    @Test
    void endsTheAccessOfWhoLeavesAndKeepsTheirCards() {
        AJury judged = AJury.of(ARulebook.withJury().build(), 5, "aaaaaaaa");
        judged.score("j5", "aaaaaaaa", 5, 5, 5);
        judged.seat(4);
        assertThat(AJury.refusal(judged.fill("j5", "aaaaaaaa", 1, 1, 1)).rule())
                .isEqualTo(io.palmares.aggregate.Rule.FORBIDDEN);
        assertThat(judged.room().card("j5", "aaaaaaaa")).isPresent();
        assertThat(judged.room().counted()).isEmpty();
    }

    @Test
    void countsOffWhatMeansNothingToIt() {
        jury.publishRulebook();
        seat(event(CATEGORY, 1), "j1");
        assertThat(jury.learn.passed(AJury.ID, event(CATEGORY, 2))).isInstanceOf(Outcome.Applied.class);
        assertThat(freeze(event(CATEGORY, 3))).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void tellsTheShortlistOfAVoteWithoutJuryOnceForAll() {
        AJury open = new AJury(ARulebook.withJury().of(Preset.VOTE_ONLY).build());
        open.publishRulebook();
        for (int times = 0; times < 2; times++) {
            open.learn.candidatesFrozen(AJury.ID, event(CATEGORY, 1), AJury.HASH, TWO);
        }
        assertThat(open.told()).hasSize(1);
        assertThat(open.told().getFirst())
                .asInstanceOf(type(JuryFact.Shortlisted.class))
                .extracting(JuryFact.Shortlisted::shortlist)
                .isEqualTo(PublishedShortlist.of(AJury.ID, List.of("bbbbbbbb", "aaaaaaaa"), List.of()));
        Entry entry = Entry.parse(
                Bytes.fromBase64Url(((JuryFact.Shortlisted) open.told().getFirst()).entry())
                        .toArray());
        assertThat(entry.isSignedWell()).isTrue();
        assertThat(entry.signers()).containsExactly(HeldKeys.of("ro"));
        assertThat(open.shortlist().finalists()).containsExactly("aaaaaaaa", "bbbbbbbb");
    }

    @Test
    void takesAWithdrawalOfAVoteWithoutJuryIntoTheShortlist() {
        AJury open = new AJury(ARulebook.withJury().of(Preset.VOTE_ONLY).build());
        open.publishRulebook();
        open.freeze(TWO);
        EventHeaders ruling = event("ruling/r1", 1);
        for (int times = 0; times < 2; times++) {
            open.learn.ruled(AJury.ID, ruling, new JuryRuling.Withdraw("aaaaaaaa"));
        }
        assertThat(open.told()).hasSize(2);
        assertThat(open.shortlist().finalists()).containsExactly("bbbbbbbb");
    }

    @Test
    void remembersAWithdrawalThatCameBeforeTheCandidates() {
        AJury open = new AJury(ARulebook.withJury().of(Preset.VOTE_ONLY).build());
        var withdrawal = new JuryRuling.Withdraw("aaaaaaaa");
        assertThat(open.learn.ruled(AJury.ID, event("ruling/r1", 1), withdrawal))
                .isInstanceOf(Outcome.NotYet.class);
        open.publishRulebook();
        assertThat(open.learn.ruled(AJury.ID, event("ruling/r1", 1), withdrawal))
                .isInstanceOf(Outcome.Applied.class);
        open.freeze(TWO);
        assertThat(open.shortlist().finalists()).containsExactly("bbbbbbbb");
    }

    @Test
    void publishesNothingForAJuryByItself() {
        jury.publishRulebook();
        freeze(event(CATEGORY, 1));
        assertThat(jury.told()).isEmpty();
        assertThat(jury.room().isShortlisted()).isFalse();
    }

    @Test
    void refusesARecordThatTheLabelDoesNotCommitTo() {
        var forged = new LearnProfile.Told(
                "n-aaaaaaaa",
                AJury.label("aaaaaaaa"),
                AJury.SALT.toString(),
                AJury.record("bbbbbbbb"),
                AJury.file("Forged."));
        assertThat(jury.learnProfile().changed(event("nominee/n-aaaaaaaa", 1), forged))
                .isInstanceOf(Outcome.Unreadable.class);
        assertThat(jury.stores.written().find("n-aaaaaaaa")).isEmpty();
    }

    @Test
    void takesTheNewestProfileWhateverWasLost() {
        LearnProfile learn = jury.learnProfile();
        var newer = AJury.profile("aaaaaaaa", AJury.file("Newer."));
        var older = AJury.profile("aaaaaaaa", AJury.file("Older."));
        assertThat(learn.changed(event("nominee/n-aaaaaaaa", 7), newer)).isInstanceOf(Outcome.Applied.class);
        assertThat(learn.changed(event("nominee/n-aaaaaaaa", 3), older)).isInstanceOf(Outcome.Repeated.class);
        assertThat(written()).isEqualTo(newer.file());
        // Told again without what was erased.
        var shorter = AJury.profile("aaaaaaaa", FileParts.none());
        assertThat(learn.changed(event("nominee/n-aaaaaaaa", 8), shorter)).isInstanceOf(Outcome.Applied.class);
        assertThat(written()).isEqualTo(FileParts.none());
        learn.erased("n-aaaaaaaa");
        assertThat(jury.stores.profiles().of(TWO.getFirst())).isEmpty();
    }

    /// A crash between the two writes: the file is here, the record not yet.
    @Test
    void takesTheRecordWhenTheFileIsHereAlready() {
        EventHeaders event = event("nominee/n-aaaaaaaa", 1);
        var told = AJury.profile("aaaaaaaa", AJury.file("Much."));
        jury.learnProfile().changed(event, told);
        jury.stores.profiles().erase("n-aaaaaaaa");
        assertThat(jury.learnProfile().changed(event, told)).isInstanceOf(Outcome.Applied.class);
        assertThat(written()).isEqualTo(told.file());
    }

    private FileParts written() {
        return jury.stores.written().find("n-aaaaaaaa").orElseThrow().state().content();
    }
}
