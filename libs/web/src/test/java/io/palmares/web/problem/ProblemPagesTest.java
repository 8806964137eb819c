package io.palmares.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {

    private static final Path PAGES = Path.of("../../docs/problems");

    @ParameterizedTest
    @EnumSource
    void everyCommonProblemHasItsPage(CommonProblem type) throws IOException {
        assertThat(Files.readString(PAGES.resolve(type.code() + ".md")))
                .startsWith("# " + type.title() + "\n\n`" + type.code() + "` · HTTP " + type.status() + "\n");
    }

    @Test
    void noTwoShareACode() {
        assertThat(Arrays.stream(CommonProblem.values()).map(CommonProblem::code))
                .doesNotHaveDuplicates();
    }
}
