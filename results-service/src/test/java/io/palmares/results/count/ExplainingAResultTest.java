package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.results.AnEdition;
import io.palmares.results.category.Announcement;
import io.palmares.results.category.CategoriesInMemory;
import io.palmares.results.category.Category;
import io.palmares.results.list.ListName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sentences are made from what was opened, when they are asked for.
class ExplainingAResultTest {
    private final ACount count =
            ACount.of(ABox.choosing(A, B).choose(7, A).choose(5, B).sealed());
    private final CategoriesInMemory categories = new CategoriesInMemory();

    private Map<String, List<String>> explain(Locale language) {
        return new ExplainResult(categories, count.rulebooks, count.lists)
                .of(ACount.ID, Map.of(A, "Ana", B, "Ben"), language);
    }

    private void announced() {
        Category counted = count.counted();
        Announcement any = new Announcement(
                1,
                null,
                null,
                "{}",
                "hash",
                "WINNER",
                List.of(A),
                Map.of(A, 1),
                Map.of(),
                List.of(),
                AnEdition.EMBARGO);
        categories.keep(ACount.ID.key(), counted.announced(any));
    }

    @Test
    void speaksOfNamesInTheReadersLanguage() {
        announced();
        assertThat(explain(Locale.ENGLISH).get("vote")).contains("Ana: 7.", "Ben: 5.");
        assertThat(explain(Locale.GERMAN).get("vote")).contains("Ana: 7.", "Ergebnis: Ana.");
    }

    @Test
    void saysNothingBeforeTheAnnouncement() {
        categories.keep(ACount.ID.key(), count.counted());
        assertThat(explain(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void saysNothingIfTheFiguresAreNotTheAnnouncedOnes() {
        announced();
        ListName ballots = new ListName(
                ACount.ID.key(), count.committed().openings().getFirst().ballots());
        List<String> kept = count.lists.find(ballots).orElseThrow();
        count.lists.keep(ballots, kept.subList(1, kept.size()));
        assertThat(explain(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void keepsTheCommittedBytesFreeOfSentences() {
        assertThat(count.committed().result()).doesNotContain("explanation");
    }
}
