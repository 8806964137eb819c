package io.palmares.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesForRulesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.palmares.web");

    @ParameterizedTest
    @ValueSource(strings = {"caller", "idempotency", "time", "id", "text"})
    void knowNoFramework(String name) {
        classes()
                .that()
                .resideInAPackage("io.palmares.web." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations..",
                        "io.palmares.web.caller",
                        "io.palmares.web.idempotency",
                        "io.palmares.web.time",
                        "io.palmares.web.id",
                        "io.palmares.web.text")
                .check(CODE);
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("io.palmares.web.(*)").should().beFreeOfCycles().check(CODE);
    }
}
