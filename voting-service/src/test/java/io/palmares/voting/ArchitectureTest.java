package io.palmares.voting;

import io.palmares.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private final ArchitectureRules rules = ArchitectureRules.of("io.palmares.voting");

    @TestFactory
    Stream<DynamicTest> keepsTheHousesRules() {
        return rules.testsAnd(rules.knowsNothingOf(
                "io.palmares.voting.ballot", "io.palmares.web.caller", "io.palmares.voting.office"));
    }
}
