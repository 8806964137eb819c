package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.card;
import static io.palmares.voting.jury.AJury.done;
import static io.palmares.voting.jury.AJury.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Rule;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingOthersScorecardsTest {
    private static final String A = "aaaaaaaa";
    private final AJury jury = AJury.of(ARulebook.withJury().build(), 5, A, "bbbbbbbb");

    @BeforeEach
    void score() {
        jury.score("j2", A, 5, 5, 5);
        jury.declare("j3", A, Conflict.NONE);
        done(jury.fill("j3", A, 7, 7, 7));
    }

    private List<String> seenBy(String juror) {
        return done(new ReadScorecards(jury.stores.rooms()).of(AJury.ID, juror)).stream()
                .map(Scorecard::juror)
                .toList();
    }

    @Test
    void waitsUntilOnesOwnIsIn() {
        jury.declare("j1", A, Conflict.NONE);
        done(jury.fill("j1", A, 4, 4, 4));
        assertThat(seenBy("j1")).containsExactly("j1");
        done(jury.submit("j1", A));
        assertThat(seenBy("j1")).containsExactly("j1", "j2");
    }

    @Test
    void isOpenToWhoAbstained() {
        jury.declare("j1", A, Conflict.NONE);
        done(jury.filling.abstain(card("j1", A), Ask.plain()));
        assertThat(seenBy("j1")).containsExactly("j1", "j2");
    }

    @Test
    void isClosedToWhoIsRecused() {
        jury.declare("j1", A, Conflict.PARTNER);
        assertThat(seenBy("j1")).isEmpty();
    }

    @Test
    void isForThePanel() {
        assertThat(refusal(new ReadScorecards(jury.stores.rooms()).of(AJury.ID, "stranger"))
                        .rule())
                .isEqualTo(Rule.FORBIDDEN);
    }

    @Test
    void tellsAChairNothingBeforeTheirOwnCardIsIn() {
        ReadStanding standing = new ReadStanding(jury.rules);
        assertThat(standing.of(jury.room(), "j1").orElseThrow().candidates())
                .extracting(Standing.OfCandidate::discuss)
                .containsOnlyNulls();
        assertThat(standing.of(jury.room(), "ro").orElseThrow().candidates())
                .extracting(Standing.OfCandidate::discuss)
                .containsOnly(false);
    }
}
