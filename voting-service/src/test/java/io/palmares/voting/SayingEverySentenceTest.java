package io.palmares.voting;

import io.palmares.aggregate.Refusal;
import io.palmares.testkit.words.EverySentence;
import io.palmares.web.problem.Problem;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SayingEverySentenceTest {
    @Test
    void inEveryLanguage() throws IOException {
        EverySentence.with(VotingApplication.class, Problem.class, Refusal.class)
                .isInEveryLanguage();
    }
}
