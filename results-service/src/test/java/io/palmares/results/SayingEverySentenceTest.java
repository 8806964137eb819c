package io.palmares.results;

import io.palmares.aggregate.Refusal;
import io.palmares.results.act.Readiness.Standing;
import io.palmares.testkit.words.EverySentence;
import io.palmares.web.problem.Problem;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SayingEverySentenceTest {
    @Test
    void inEveryLanguage() throws IOException {
        EverySentence.with(ResultsApplication.class, Problem.class, Refusal.class)
                .isInEveryLanguage();
    }

    @Test
    void hasWordsForItsParameters() throws IOException {
        EverySentence.hasWordsFor(Standing.values());
    }
}
