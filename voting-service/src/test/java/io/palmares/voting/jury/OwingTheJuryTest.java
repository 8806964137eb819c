package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import org.junit.jupiter.api.Test;

class OwingTheJuryTest {
    private static final String A = "aaaaaaaa";
    private final AJury jury = AJury.of(ARulebook.withJury().build(), 4, A);

    @Test
    void isWhoHasNotDeclaredOrNotHandedIn() {
        assertThat(jury.room().owing()).containsExactly("j1", "j2", "j3", "j4");
        jury.score("j1", A, 5, 5, 5);
        done(jury.declare("j2", A, Conflict.NONE));
        done(jury.fill("j2", A, 5, 5, 5));
        assertThat(jury.room().owing()).containsExactly("j2", "j3", "j4");
    }

    @Test
    void isNotWhoIsRecusedOrAbstains() {
        done(jury.declare("j1", A, Conflict.PARTNER));
        done(jury.declare("j2", A, Conflict.NONE));
        done(jury.filling.abstain(AJury.card("j2", A), Ask.plain()));
        assertThat(jury.room().owing()).containsExactly("j3", "j4");
    }

    @Test
    void isNobodyOnceTheCategoryIsCancelled() {
        jury.rule(new JuryRuling.Cancel());
        assertThat(jury.room().owing()).isEmpty();
    }
}
