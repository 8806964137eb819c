package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.card;
import static io.palmares.voting.jury.AJury.chair;
import static io.palmares.voting.jury.AJury.done;
import static io.palmares.voting.jury.AJury.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReopeningAScorecardTest {
    private static final String A = "aaaaaaaa";
    private final AJury jury = AJury.of(ARulebook.withJury().build(), 5, A, "bbbbbbbb");

    @BeforeEach
    void score() {
        jury.score("j2", A, 5, 5, 5);
    }

    private String propose() {
        return AJury.payloadHash(
                done(jury.reopening.propose(card("j2", A), "The file was corrected.", chair(), Ask.plain())));
    }

    @Test
    void handsItBackToItsJuror() {
        done(jury.reopening.approve(card("j2", A), propose(), AJury.OFFICER, Ask.plain()));
        assertThat(state()).isEqualTo(CardState.REOPENED);
        assertThat(jury.room().counted()).isEmpty();
        done(jury.fill("j2", A, 6, 6, 6));
        assertThat(state()).isEqualTo(CardState.REOPENED);
        done(jury.submit("j2", A));
        assertThat(jury.room().counted()).hasSize(1);
    }

    @Test
    void isAboutTheProposedCardOnly() {
        jury.score("j3", A, 5, 5, 5);
        String hash = propose();
        assertThat(refusal(jury.reopening.approve(card("j3", A), hash, AJury.OFFICER, Ask.plain()))
                        .rule())
                .isEqualTo(Rule.PROPOSAL_DIFFERS);
    }

    @Test
    void isNotApprovedAsAShortlist() {
        jury.allGive(A, 5);
        jury.allGive("bbbbbbbb", 5);
        String hash = AJury.payloadHash(done(jury.reopening.propose(card("j3", A), "A slip.", chair(), Ask.plain())));
        assertThat(refusal(jury.publishing.approve(AJury.ID, AJury.OFFICER, hash, Ask.plain()))
                        .rule())
                .isEqualTo(Rule.PROPOSAL_DIFFERS);
    }

    @Test
    void needsAReason() {
        var refused = refusal(jury.reopening.propose(card("j2", A), " ", chair(), Ask.plain()));
        assertThat(refused.violations()).extracting(v -> v.pointer()).containsExactly("/reason");
    }

    @Test
    void isForCardsThatAreIn() {
        jury.declare("j3", A, Conflict.NONE);
        done(jury.fill("j3", A, 5, 5, 5));
        assertThat(refusal(jury.reopening.propose(card("j3", A), "A slip.", chair(), Ask.plain()))
                        .rule())
                .isEqualTo(Rule.WRONG_STATE);
        assertThat(refusal(jury.reopening.propose(card("j4", A), "A slip.", chair(), Ask.plain()))
                        .rule())
                .isEqualTo(Rule.NOT_FOUND);
    }

    @Test
    void waitsForTheOpenProposal() {
        propose();
        assertThat(refusal(jury.reopening.propose(card("j2", A), "Again.", chair(), Ask.plain()))
                        .rule())
                .isEqualTo(Rule.PROPOSAL_OPEN);
        done(new WithdrawProposal(jury.stores.rooms(), jury.clock).withdraw(AJury.ID, "j1", Ask.plain()));
        assertThat(jury.room().proposal()).isNull();
    }

    private CardState state() {
        return jury.room().card("j2", A).orElseThrow().state();
    }
}
