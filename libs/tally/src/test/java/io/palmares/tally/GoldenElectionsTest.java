package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Elections of our own, each with its source or worked out by hand.
class GoldenElectionsTest {
    static Stream<Path> elections() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/elections"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("elections")
    void comeOutAsWritten(Path file) {
        CaseFile read = CaseFile.read(file);
        assertThat(Expectation.differences(read, Tally.count(read.contest()))).isEmpty();
    }
}
