package io.palmares.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.palmares.messaging");

    @Test
    void theVocabularyIsPureJavaSoThatFeatureRootsMayUseIt() {
        classes()
                .that()
                .resideInAPackage("io.palmares.messaging")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.palmares.messaging")
                .check(LIBRARY);
    }

    @Test
    void onlyMongoTouchesTheDriver() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.palmares.messaging.mongo")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data..")
                .check(LIBRARY);
    }

    @Test
    void onlyEventsAndTheWiringTouchKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.palmares.messaging.events", "io.palmares.messaging.config")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .check(LIBRARY);
    }

    @Test
    void noAdapterSeesAnother() {
        for (String adapter : new String[] {"mongo", "events", "web"}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.palmares.messaging." + adapter, "io.palmares.messaging.config")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.palmares.messaging." + adapter)
                    .check(LIBRARY);
        }
    }
}
