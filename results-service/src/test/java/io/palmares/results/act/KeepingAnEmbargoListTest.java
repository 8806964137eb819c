package io.palmares.results.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Outcome;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.results.Memory;
import io.palmares.results.category.CategoriesInMemory;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Embargoed;
import io.palmares.results.category.Heard;
import io.palmares.results.category.PublishedRulebooks;
import io.palmares.results.category.Work;
import io.palmares.results.edition.Edition;
import io.palmares.results.edition.Editions;
import io.palmares.testkit.MovableClock;
import io.palmares.web.text.Violation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is told before the public, each once and with a reason.
class KeepingAnEmbargoListTest {
    private static final CategoryId ID = new CategoryId("ecc-2020", "manager");
    private static final Embargoed HOST = new Embargoed("host", "Moderates the ceremony");
    private final CategoriesInMemory categories = new CategoriesInMemory();
    private final Acts acts = new Acts(
            categories,
            new PublishedRulebooks(new NoEditions(), text -> new EventJson().read(text, Rulebook.class)),
            MovableClock.at("2020-11-10T08:00:00Z"));
    private final KeepEmbargoList embargo = new KeepEmbargoList(acts);

    private static final class NoEditions extends Memory<Edition, Void> implements Editions {}

    @BeforeEach
    void aCategory() {
        categories.keep(ID.key(), new Category(ID, Heard.NOTHING, Work.NONE));
    }

    private List<Violation> refused(Embargoed... recipients) {
        return embargo.keep(ID, List.of(recipients), Ask.plain()) instanceof Outcome.Refused<?> refused
                ? refused.refusal().violations()
                : List.of();
    }

    private List<Embargoed> kept() {
        return categories.find(ID.key()).orElseThrow().state().work().embargoed();
    }

    @Test
    void keepsWhoIsToldAndWhatFor() {
        assertThat(refused(HOST, new Embargoed("winner", "x".repeat(200)))).isEmpty();
        assertThat(kept()).extracting(Embargoed::person).containsExactly("host", "winner");
    }

    @Test
    void refusesAPurposeThatSaysNothingOrTooMuch() {
        assertThat(refused(HOST, new Embargoed("winner", " "), new Embargoed("press", "x".repeat(201))))
                .extracting(Violation::pointer, Violation::rule)
                .containsExactly(
                        tuple("/recipients/1/purpose", "not-blank"), tuple("/recipients/2/purpose", "too-long"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void refusesToNameSomebodyTwice() {
        assertThat(refused(HOST, new Embargoed("host", "Welcomes the winner")))
                .extracting(Violation::pointer, Violation::rule)
                .containsExactly(tuple("/recipients/1/person", "unique"));
    }
}
