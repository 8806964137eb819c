package io.palmares.results.category;

import io.palmares.aggregate.Change;
import io.palmares.results.list.Lists;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Destroys what tells single marks that are not public, once nothing more is to be counted: the counting key, and the
/// openings of papers of which only totals are published.
public final class ForgetMarks {
    private final Lists lists;

    public ForgetMarks(Lists lists) {
        this.lists = lists;
    }

    /// Openings first, then the key with the word that this was heard: a crash between them only repeats the first.
    Change<Category, CategoryFact> answer(Category category) {
        lists.forget(category.id().key(), stays(category));
        return Change.silently(category.working(Work::keyless));
    }

    /// What was announced, and the scorecards that its sentences are made from.
    private static Set<String> stays(Category category) {
        Stream<String> files = category.work().announced().stream().flatMap(version -> version.files().stream());
        Stream<String> cards = Stream.ofNullable(category.heard().jury())
                .flatMap(jury -> Stream.concat(Stream.of(jury.digest()), Stream.ofNullable(jury.commitment())));
        return Stream.concat(files, cards).collect(Collectors.toSet());
    }
}
