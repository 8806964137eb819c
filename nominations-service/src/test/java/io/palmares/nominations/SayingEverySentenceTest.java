package io.palmares.nominations;

import io.palmares.aggregate.Refusal;
import io.palmares.nominations.category.State;
import io.palmares.nominations.electorate.FetchRight.Reason;
import io.palmares.testkit.words.EverySentence;
import io.palmares.web.caller.Role;
import io.palmares.web.problem.Problem;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SayingEverySentenceTest {
    @Test
    void inEveryLanguage() throws IOException {
        EverySentence.with(NominationsApplication.class, Problem.class, Refusal.class)
                .isInEveryLanguage();
    }

    @Test
    void hasWordsForItsParameters() throws IOException {
        EverySentence.hasWordsFor(State.values());
        EverySentence.hasWordsFor(Reason.values());
        EverySentence.hasWordsFor(Role.values());
    }
}
