package io.palmares.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The rules of one service: features first, a pure core, adapters one level down.
///
/// `base` is the service's package, where its configuration lives and may see everything; `base.feature` is a feature's
/// root; `base.feature.web`, `.mongo`, `.events` and the like are its adapters.
public record ArchitectureRules(String base, JavaClasses code) {
    private static final String[] CORE_MAY_USE = {
        "java..",
        "javax.crypto..",
        "org.jspecify..",
        "com.google.errorprone.annotations..",
        "io.palmares.tally..",
        "io.palmares.booth..",
        "io.palmares.ledger..",
        "io.palmares.aggregate",
        "io.palmares.messaging",
        "io.palmares.contracts",
        "io.palmares.contracts.rulebook..",
        "io.palmares.web.caller..",
        "io.palmares.web.idempotency..",
        "io.palmares.web.time..",
        "io.palmares.web.id..",
        "io.palmares.web.text.."
    };

    /// The main classes below the package.
    public static ArchitectureRules of(String base) {
        return new ArchitectureRules(
                base,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(base));
    }

    /// For a `@TestFactory`: one test for each rule.
    public Stream<DynamicTest> tests() {
        return all().stream().map(this::test);
    }

    /// For a `@TestFactory`: the rules, and what this service wants beside them.
    public Stream<DynamicTest> testsAnd(ArchRule... more) {
        return Stream.concat(tests(), Stream.of(more).map(this::test));
    }

    private DynamicTest test(ArchRule rule) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(code));
    }

    List<ArchRule> all() {
        return List.of(
                coreKnowsNoFramework(),
                coreAsksTheMachineForNothing(),
                onlyMongoTouchesTheDriver(),
                onlyEventsTouchesTheBroker(),
                onlyWebTouchesHttp(),
                adaptersNeverSeeEachOther(),
                featuresFormNoCycles(),
                everyPackageIsNullMarked());
    }

    ArchRule coreKnowsNoFramework() {
        return classes()
                .that()
                .resideInAPackage(base + ".*")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CORE_MAY_USE).or(resideInAPackage(base + ".*")))
                .as("feature roots know no framework and no adapter");
    }

    ArchRule coreAsksTheMachineForNothing() {
        return classes()
                .that()
                .resideInAPackage(base + ".*")
                .should(new AskNothingOfTheMachine())
                .as("the core never asks the machine for time, ids or chance");
    }

    ArchRule onlyMongoTouchesTheDriver() {
        return only(
                "mongo",
                "the driver",
                "com.mongodb..",
                "org.bson..",
                "org.springframework.data.mongodb..",
                "io.palmares.messaging.mongo..");
    }

    ArchRule onlyEventsTouchesTheBroker() {
        return only(
                "events",
                "Kafka and contracts",
                "org.apache.kafka..",
                "org.springframework.kafka..",
                "io.palmares.contracts.event..");
    }

    ArchRule onlyWebTouchesHttp() {
        return only(
                "web",
                "Spring MVC",
                "org.springframework.web.bind..",
                "org.springframework.web.servlet..",
                "jakarta.servlet..");
    }

    private ArchRule only(String adapter, String what, String... packages) {
        return noClasses()
                .that(resideInAPackage(base + ".*..").and(not(resideInAPackage(base + ".*." + adapter + ".."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .as("only .." + adapter + ".. touches " + what);
    }

    ArchRule adaptersNeverSeeEachOther() {
        return classes()
                .that()
                .resideInAPackage(base + ".*.*..")
                .should(new SeeNoOtherAdapter(base))
                .allowEmptyShould(true)
                .as("adapters never see each other");
    }

    ArchRule featuresFormNoCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles().as("features form no cycles");
    }

    ArchRule everyPackageIsNullMarked() {
        return classes().should(new BeInANullMarkedPackage()).as("every package is null-marked");
    }

    /// The feature, adapters included, depends on none of the packages. A package that does not exist fails: such a
    /// rule could never bite.
    public ArchRule knowsNothingOf(String feature, String... packages) {
        Stream.concat(Stream.of(feature), Stream.of(packages)).forEach(this::requireExists);
        return noClasses()
                .that()
                .resideInAPackage(feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(packages).map(p -> p + "..").toArray(String[]::new))
                .as(feature + " knows nothing of " + String.join(", ", packages));
    }

    private void requireExists(String name) {
        boolean exists =
                code.stream().anyMatch(c -> resideInAPackage(name + "..").test(c) || knows(c, name));
        if (!exists) {
            throw new AssertionError("no class of " + base + " is in package " + name + " or uses it");
        }
    }

    private static boolean knows(JavaClass user, String name) {
        return user.getDirectDependenciesFromSelf().stream()
                .anyMatch(d -> resideInAPackage(name + "..").test(d.getTargetClass()));
    }
}
