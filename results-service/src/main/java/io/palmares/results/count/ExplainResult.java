package io.palmares.results.count;

import io.palmares.aggregate.Kept;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.Categories;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.count.CountOfCategory.Figures;
import io.palmares.results.list.Lists;
import io.palmares.tally.print.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// An announced result in words. They are no part of it: they are made from what was opened, in the language of whoever
/// asks, and only if that comes to the figures that were announced.
public final class ExplainResult {
    private static final int MOST_REMEMBERED = 500;
    private final Categories categories;
    private final Rulebooks rulebooks;
    private final Lists lists;
    private final Map<Asked, Map<String, List<String>>> made = new ConcurrentHashMap<>();

    public ExplainResult(Categories categories, Rulebooks rulebooks, Lists lists) {
        this.categories = categories;
        this.rulebooks = rulebooks;
        this.lists = lists;
    }

    /// Sentences by the part of the result that they explain: `vote`, `jury`. None before the announcement.
    ///
    /// @param names of candidates, by id
    public Map<String, List<String>> of(CategoryId id, Map<String, String> names, Locale language) {
        return categories
                .find(id.key())
                .map(Kept::state)
                .filter(category -> category.work().count() != null
                        && !category.work().announced().isEmpty())
                .map(category -> remembered(category, names, language))
                .orElse(Map.of());
    }

    /// What is announced is asked for by many at once, and counted again for the first of them only.
    private record Asked(String commitment, Map<String, String> names, Locale language) {}

    private Map<String, List<String>> remembered(Category category, Map<String, String> names, Locale language) {
        if (made.size() >= MOST_REMEMBERED) made.clear();
        String commitment = Objects.requireNonNull(category.work().count()).commitment();
        return made.computeIfAbsent(
                new Asked(commitment, Map.copyOf(names), language),
                _ -> CountedBefore.read(category, lists)
                        .map(counted -> sentences(category, counted, names, language))
                        .orElse(Map.of()));
    }

    private Map<String, List<String>> sentences(
            Category category, CountedBefore counted, Map<String, String> names, Locale language) {
        JsonObject result = counted.result();
        if (!result.has("vote") && !result.has("jury")) return Map.of();
        var rules = rulebooks
                .cited(category.id().edition(), result.text("rulebook"))
                .flatMap(published -> published.of(category.id()))
                .orElseThrow();
        Optional<JurySide> jury = Optional.ofNullable(rules.jury())
                .filter(_ -> result.has("jury"))
                .map(j -> JurySide.of(j, counted.cards()));
        Figures figures = new CountOfCategory(
                        rules,
                        CommitCount.candidates(category, counted.sheets()),
                        counted.sheets(),
                        jury,
                        TieDeciders.NONE)
                .figures(names);
        Map<String, List<String>> sentences = new TreeMap<>();
        if (agrees(result, "vote", ResultJson.printed(figures.deciding()))) {
            sentences.put("vote", Explanation.of(figures.deciding(), language));
        }
        figures.jury()
                .filter(count -> agrees(result, "jury", ResultJson.printed(count)))
                .ifPresent(count -> sentences.put("jury", Explanation.of(count, language)));
        return sentences;
    }

    private static boolean agrees(JsonObject result, String part, Json counted) {
        return result.has(part) && result.object(part).value("count").equals(counted);
    }
}
