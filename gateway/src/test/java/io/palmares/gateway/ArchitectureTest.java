package io.palmares.gateway;

import io.palmares.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> holds() {
        return ArchitectureRules.of("io.palmares.gateway").tests();
    }
}
