package io.palmares.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.FailureReport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {
    private static final String PLANTED = "io.palmares.testkit.planted.";

    @Test
    void findNothingInAHouseInOrder() {
        ArchitectureRules tidy = in("tidy");
        assertThat(tidy.all())
                .allSatisfy(rule -> assertThat(
                                rule.evaluate(tidy.code()).getFailureReport().getDetails())
                        .isEmpty());
    }

    @Test
    void biteAFrameworkInTheCore() {
        assertThat(violations("framework", ArchitectureRules::coreKnowsNoFramework))
                .contains("Greeting")
                .contains("org.springframework.stereotype.Component");
    }

    @Test
    void biteAnAdapterInTheCore() {
        assertThat(violations("adapter", ArchitectureRules::coreKnowsNoFramework))
                .contains("adapter.guest.mongo.MongoGuests");
    }

    @Test
    void biteTimeIdsAndChanceOfTheMachine() {
        assertThat(violations("machine", ArchitectureRules::coreAsksTheMachineForNothing))
                .contains("Instant.now()")
                .contains("UUID.randomUUID()")
                .contains("java.security.SecureRandom.<init>()")
                .contains("Clock.systemUTC()")
                .contains("System.nanoTime()");
    }

    @Test
    void biteTheDriverOutsideMongo() {
        assertThat(violations("driver", ArchitectureRules::onlyMongoTouchesTheDriver))
                .contains("org.bson.Document");
    }

    @Test
    void biteTheBrokerOutsideEvents() {
        assertThat(violations("broker", ArchitectureRules::onlyEventsTouchesTheBroker))
                .contains("org.apache.kafka.common.TopicPartition");
    }

    @Test
    void biteContractsOutsideEvents() {
        assertThat(violations("contract", ArchitectureRules::onlyEventsTouchesTheBroker))
                .contains("io.palmares.contracts.event.PanelAppointed");
    }

    @Test
    void biteHttpOutsideWeb() {
        assertThat(violations("http", ArchitectureRules::onlyWebTouchesHttp)).contains("RestController");
    }

    @Test
    void biteAnAdapterThatSeesAnother() {
        assertThat(violations("sight", ArchitectureRules::adaptersNeverSeeEachOther))
                .contains("GuestController")
                .contains("MongoGuests");
    }

    @Test
    void biteACycleOfFeatures() {
        assertThat(violations("cycle", ArchitectureRules::featuresFormNoCycles))
                .contains("guest")
                .contains("table");
    }

    @Test
    void biteAPackageThatIsNotNullMarked() {
        assertThat(violations("unmarked", ArchitectureRules::everyPackageIsNullMarked))
                .contains("planted.unmarked.guest is not @NullMarked");
    }

    @Test
    void biteAFeatureThatKnowsWhatItMustNot() {
        assertThat(violations(
                        "isolation", house -> house.knowsNothingOf(house.base() + ".secret", house.base() + ".people")))
                .contains("Person");
        assertThatCode(() -> check(
                        "isolation", house -> house.knowsNothingOf(house.base() + ".people", house.base() + ".secret")))
                .doesNotThrowAnyException();
    }

    @Test
    void refuseToNameAPackageThatDoesNotExist() {
        ArchitectureRules house = in("isolation");
        assertThatThrownBy(() -> house.knowsNothingOf(house.base() + ".secret", house.base() + ".persons"))
                .hasMessageContaining("isolation.persons");
        assertThatThrownBy(() -> house.knowsNothingOf(house.base() + ".secrets", house.base() + ".people"))
                .hasMessageContaining("isolation.secrets");
    }

    @Test
    void failForABaseThatDoesNotExist() {
        ArchitectureRules nowhere = in("nowhere");
        assertThatThrownBy(() -> nowhere.coreKnowsNoFramework().check(nowhere.code()))
                .hasMessageContaining("failed to check any classes");
    }

    private static String violations(String house, Function<ArchitectureRules, ArchRule> rule) {
        ArchitectureRules rules = in(house);
        FailureReport report = rule.apply(rules).evaluate(rules.code()).getFailureReport();
        return String.join("\n", report.getDetails());
    }

    private static void check(String house, Function<ArchitectureRules, ArchRule> rule) {
        ArchitectureRules rules = in(house);
        rule.apply(rules).check(rules.code());
    }

    private static ArchitectureRules in(String house) {
        return new ArchitectureRules(PLANTED + house, new ClassFileImporter().importPackages(PLANTED + house));
    }
}
