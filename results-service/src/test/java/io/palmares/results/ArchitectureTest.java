package io.palmares.results;

import io.palmares.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private final ArchitectureRules rules = ArchitectureRules.of("io.palmares.results");

    /// What the public reads has no way to a count, an act or a key.
    @TestFactory
    Stream<DynamicTest> keepsTheHousesRules() {
        return rules.testsAnd(rules.knowsNothingOf(
                "io.palmares.results.publication",
                "io.palmares.results.count",
                "io.palmares.results.act",
                "io.palmares.results.key",
                "io.palmares.web.caller"));
    }
}
