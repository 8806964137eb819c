package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.done;
import static io.palmares.voting.jury.AJury.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AskingTheChairTest {
    private static final String A = "aaaaaaaa";
    private static final String B = "bbbbbbbb";
    private final AJury jury = AJury.of(ARulebook.withJury().build(), 5, A, B, "cccccccc");

    private CastingVote.State state() {
        JuryRoom room = jury.room();
        return room.state(room.castingVote(false, List.of(A, B)).orElseThrow());
    }

    @Test
    void waitsForTheAnswer() {
        done(jury.asking.ask(AJury.ID, List.of(B, A)));
        done(jury.asking.ask(AJury.ID, List.of(A, B)));
        assertThat(jury.room().castingVotes()).hasSize(1);
        assertThat(state()).isEqualTo(CastingVote.State.AWAITED);
        done(jury.asking.answer(AJury.ID, "j1", List.of(A, B), B, Ask.plain()));
        assertThat(state()).isEqualTo(CastingVote.State.GIVEN);
    }

    /// The tied, ascending, and whom the chair prefers: nothing that would tell of the count.
    @Test
    void isSignedForEveryoneToCheck() {
        done(jury.asking.ask(AJury.ID, List.of(B, A)));
        done(jury.asking.answer(AJury.ID, "j1", List.of(B, A), B, Ask.plain()));
        CastingVote vote = jury.room().castingVote(false, List.of(A, B)).orElseThrow();
        Entry signed = Entry.parse(
                Bytes.fromBase64Url(Objects.requireNonNull(vote.signed())).toArray());
        assertThat(signed.isSignedWell()).isTrue();
        assertThat(signed.signers()).containsExactly(HeldKeys.of("j1"));
        assertThat(signed.body().bytes().asUtf8())
                .isEqualTo("{\"among\":[\"" + A + "\",\"" + B + "\"],\"category\":\"" + AJury.ID.category()
                        + "\",\"log\":\"" + signed.log().value() + "\",\"preferred\":\"" + B
                        + "\",\"t\":\"casting-vote\",\"v\":1}");
    }

    @Test
    void isNotTakenFromAChairWhoCannotSign() {
        done(jury.asking.ask(AJury.ID, List.of(A, B)));
        jury.keys.dismiss("j1");
        assertThat(refusal(jury.asking.answer(AJury.ID, "j1", List.of(A, B), B, Ask.plain()))
                        .rule())
                .isEqualTo(Rule.FORBIDDEN);
        assertThat(state()).isEqualTo(CastingVote.State.AWAITED);
    }

    @Test
    void isAnsweredOnce() {
        done(jury.asking.ask(AJury.ID, List.of(A, B)));
        done(jury.asking.answer(AJury.ID, "j1", List.of(A, B), B, Ask.plain()));
        done(jury.asking.answer(AJury.ID, "j1", List.of(A, B), B, Ask.plain()));
        assertThat(refusal(jury.asking.answer(AJury.ID, "j1", List.of(A, B), A, Ask.plain()))
                        .rule())
                .isEqualTo(Rule.WRONG_STATE);
    }

    @Test
    void isPointlessWhereTheChairHasAConflict() {
        jury.declare("j1", A, Conflict.PARTNER);
        done(jury.asking.ask(AJury.ID, List.of(A, B)));
        assertThat(state()).isEqualTo(CastingVote.State.NO_CHAIR);
        assertThat(refusal(jury.asking.answer(AJury.ID, "j1", List.of(A, B), B, Ask.plain()))
                        .rule())
                .isEqualTo(Rule.CONFLICTED);
    }

    @Test
    void takesOneOfTheTied() {
        done(jury.asking.ask(AJury.ID, List.of(A, B)));
        assertThat(refusal(jury.asking.answer(AJury.ID, "j1", List.of(A, B), "cccccccc", Ask.plain()))
                        .rule())
                .isEqualTo(Rule.RULE_BROKEN);
    }

    @Test
    void answersOnlyWhatWasAsked() {
        assertThat(refusal(jury.asking.answer(AJury.ID, "j1", List.of(A, B), B, Ask.plain()))
                        .rule())
                .isEqualTo(Rule.NOT_FOUND);
    }

    @Test
    void isAboutCandidates() {
        for (List<String> none : List.of(List.of(A), List.of(A, A), List.of(A, "zzzzzzzz"))) {
            assertThat(refusal(jury.asking.ask(AJury.ID, none)).violations()).hasSize(1);
        }
    }
}
