package io.palmares.voting.jury.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {
    @ParameterizedTest
    @EnumSource
    void everyProblemHasAPage(JuryProblem problem) {
        Path page = Path.of("../docs/problems", problem.code() + ".md");
        assertThat(page)
                .content()
                .startsWith("# " + problem.title() + "\n\n`" + problem.code() + "` · HTTP " + problem.status() + "\n");
    }
}
