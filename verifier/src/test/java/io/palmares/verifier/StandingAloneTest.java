package io.palmares.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// The verifier rests on the JDK, one crypto library and itself. That its dependencies in the build are no
/// others is a rule of the build.
class StandingAloneTest {
    private static ArchRule alone(String ours) {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.bouncycastle..", "org.jspecify..", ours);
    }

    @Test
    void usesNoneOfTheCodeItChecks() {
        JavaClasses verifier = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.palmares.verifier");
        assertThat(verifier).isNotEmpty();
        assertThat(alone("io.palmares.verifier..").evaluate(verifier).hasViolation())
                .isFalse();
    }

    @Test
    void wouldBeCaughtBorrowing() {
        JavaClasses planted = new ClassFileImporter().importPackages("io.palmares.planted");
        assertThat(alone("io.palmares.planted..").evaluate(planted).hasViolation())
                .isTrue();
    }
}
