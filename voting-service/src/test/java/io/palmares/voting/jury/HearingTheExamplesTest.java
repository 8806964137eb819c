package io.palmares.voting.jury;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.RulingMade;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.messaging.Subscriptions.Route;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.testkit.EventContracts;
import io.palmares.voting.jury.events.HearCategories;
import io.palmares.voting.jury.events.HearRules;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything on the topics that a jury follows, as the contracts' examples show it.
class HearingTheExamplesTest {
    private final AJury jury = AJury.of(ARulebook.withJury().build(), 3, "aaaaaaaa", "bbbbbbbb");
    private final HearCategories categories = new HearCategories(jury.learn);
    private final HearRules rules = new HearRules(new LearnRules(jury.stores.editions()), jury.learnProfile());

    private List<Subscriptions> all() {
        return List.of(
                categories.nominations(), categories.rulings(), categories.boxes(), rules.editions(), rules.profiles());
    }

    static Stream<Contract<?>> contracts() {
        List<String> topics = new HearingTheExamplesTest()
                .all().stream().map(Subscriptions::topic).toList();
        // Listed keys count on a subject of their own, which the jury does not follow.
        return Contracts.ALL.stream()
                .filter(contract -> topics.contains(contract.topic()))
                .filter(contract -> !contract.equals(Contracts.OFFICER_KEY_LISTED)
                        && !contract.equals(Contracts.OFFICER_KEY_RETIRED));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void takesEveryTypeOnceAndCountsItOff(Contract<?> contract) {
        String example = EventContracts.example(contract, "full");
        EventHeaders event = AJury.event("another/subject", 1);
        Outcome first = hear(contract, event, example);
        if (first instanceof Outcome.NotYet(String missing)) {
            assertThat(missing).startsWith("rulebook ");
        } else {
            assertThat(first).isInstanceOf(Outcome.Applied.class);
            assertThat(hear(contract, event, example)).isInstanceOf(Outcome.Repeated.class);
        }
    }

    private Outcome hear(Contract<?> contract, EventHeaders event, String json) {
        return all().stream()
                .flatMap(subscriptions -> subscriptions.routes().stream())
                .filter(route -> route.type().equals(contract.type()))
                .map(route -> handle(route, event, json))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Outcome handle(Route<T> route, EventHeaders event, String json) {
        return route.handler().handle(new Delivered<>(event, new EventJson().read(json, route.data())));
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAW", "EXCLUDE", "MOVE", "INVALIDATE"})
    void takesACandidateOutWhoNoLongerStands(RulingKind kind) {
        rule(kind, "aaaaaaaa");
        assertThat(jury.room().bench().standing())
                .extracting(Contender::candidate)
                .containsExactly("bbbbbbbb");
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL", "NO_AWARD"})
    void endsWithTheCategory(RulingKind kind) {
        rule(kind, null);
        assertThat(jury.room().course().cancelled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"STRIKE", "ADMIT", "MERGE", "LATE_CONSENT", "VOID_CARD", "REVERSE"})
    void leavesOtherRulingsToOthers(RulingKind kind) {
        JuryRoom before = jury.room();
        rule(kind, null);
        assertThat(jury.room().bench()).isEqualTo(before.bench());
        assertThat(jury.room().course()).isEqualTo(before.course());
    }

    @ParameterizedTest
    @EnumSource(names = {"EXTEND", "REOPEN"})
    void goesOnForAsLongAsTheRulingSays(RulingKind kind) {
        rule(kind, null, AJury.OPENS);
        assertThat(jury.room().course().extendedUntil()).isEqualTo(AJury.OPENS);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXTEND", "REOPEN"})
    void goesNoFurtherThanTheOpeningOfTheVote(RulingKind kind) {
        rule(kind, null, AJury.OPENS.plusMillis(1));
        assertThat(jury.room().course().extendedUntil()).isNull();
    }

    @Test
    void keepsTheFileWordForWord() {
        String example = EventContracts.example(Contracts.PROFILE_CHANGED, "with-file");
        hear(Contracts.PROFILE_CHANGED, AJury.event("nominee/n4c8h2j6m1q5", 1), example);
        FileParts kept =
                jury.stores.written().find("n4c8h2j6m1q5").orElseThrow().state().content();
        assertThat(kept.parts()).extracting(FilePart::byNominee).containsExactly(true, false, false);
        assertThat(kept.parts().getLast().citation()).containsOnlyKeys("de", "en");
        assertThat(kept.parts().getLast().answers()).contains("<b>Two</b> new training centres.");
        assertThat(kept.leftOut()).isEqualTo(2);
    }

    @Test
    void forgetsAnErasedRecord() {
        jury.tellProfile("aaaaaaaa", AJury.file("Much."));
        Route<?> erasure = rules.profiles().routes().stream()
                .filter(route -> route.type().equals(Subscriptions.ERASURE))
                .findFirst()
                .orElseThrow();
        handle(erasure, AJury.event("nominee/n-aaaaaaaa", 2), "{\"key\":\"n-aaaaaaaa\"}");
        assertThat(jury.stores.profiles().find("n-aaaaaaaa")).isEmpty();
        assertThat(jury.stores.written().find("n-aaaaaaaa")).isEmpty();
    }

    private void rule(RulingKind kind, @Nullable String candidate) {
        rule(kind, candidate, null);
    }

    private void rule(RulingKind kind, @Nullable String candidate, @Nullable Instant until) {
        RulingMade made = new RulingMade(
                "ecc-2020",
                "cluster-manager",
                null,
                "r1",
                kind,
                "2.1",
                "CODE",
                "Text.",
                null,
                until,
                candidate,
                null,
                null,
                null,
                null,
                null);
        hear(Contracts.RULING_MADE, AJury.event("ruling/r1", 1), new EventJson().write(made));
    }
}
