package io.palmares.results.publication;

import io.palmares.results.category.Announcement;
import io.palmares.results.category.CategoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What changed in public from look to look. Not for use by several threads at once.
public final class PublicChanges {
    /// Something the public can see for the first time.
    public sealed interface Change {
        CategoryId category();

        record Moved(CategoryId category, PublicState state) implements Change {}

        record Announced(CategoryId category, int resultVersion, Instant at) implements Change {}
    }

    private record Seen(PublicState state, int versions) {}

    private @Nullable Map<CategoryId, Seen> seen;

    /// The first look sees nothing new.
    public List<Change> at(List<PublicCategory> now) {
        Map<CategoryId, Seen> before = seen;
        Map<CategoryId, Seen> after = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (PublicCategory category : now) {
            after.put(
                    category.id(),
                    new Seen(category.state(), category.announced().size()));
            if (before != null) {
                changes(category, before.getOrDefault(category.id(), new Seen(PublicState.PUBLISHED, 0)), changes);
            }
        }
        seen = after;
        return changes;
    }

    private static void changes(PublicCategory category, Seen before, List<Change> changes) {
        if (category.state() != before.state()) changes.add(new Change.Moved(category.id(), category.state()));
        category.announced().stream().skip(before.versions()).forEach(it -> changes.add(announced(category, it)));
    }

    /// Announcements after an instant, oldest first.
    public static List<Change> after(Instant last, List<PublicCategory> now) {
        return now.stream()
                .flatMap(category -> category.announced().stream()
                        .filter(it -> it.at().isAfter(last))
                        .map(it -> announced(category, it)))
                .sorted(Comparator.comparing(Change.Announced::at))
                .<Change>map(it -> it)
                .toList();
    }

    private static Change.Announced announced(PublicCategory category, Announcement it) {
        return new Change.Announced(category.id(), it.resultVersion(), it.at());
    }

    /// Nobody looks any more: what happens until somebody does is not news.
    public void forget() {
        seen = null;
    }
}
