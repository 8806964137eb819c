package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemOfTheGatewayHasItsPage(GatewayProblem type) throws IOException {
        assertThat(Files.readString(Path.of("../docs/problems").resolve(type.code() + ".md")))
                .startsWith("# " + type.title() + "\n\n`" + type.code() + "` · HTTP " + type.status() + "\n");
    }
}
