package io.palmares.results.category;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Outcome;
import io.palmares.results.AnEdition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Puts a category where its officers would bring it.
public final class Officers {
    private final Categories categories;

    public Officers(Categories categories) {
        this.categories = categories;
    }

    public void count(CategoryId id, Instant at) {
        count(id, aCount(at));
    }

    public void count(CategoryId id, OfficialCount count) {
        change(id, work -> work.counted(count));
    }

    private static OfficialCount aCount(Instant at) {
        return new OfficialCount("{\"outcome\":\"WINNER\"}", "salt", "commitment", List.of(), List.of(), at);
    }

    /// A special award is certified without a count of its own.
    public void certify(CategoryId id, Instant at) {
        change(
                id,
                work -> work.certified(
                        work.count() == null ? aCount(at) : work.count(),
                        new Certificate(1, "{}", "entry", List.of(), at, at)));
    }

    /// Places in the order of the names, the first wins.
    public void announce(CategoryId id, int version, Instant at, String... names) {
        announce(id, version, at, Map.of(), names);
    }

    public void announce(CategoryId id, int version, Instant at, Map<String, String> statuses, String... names) {
        Map<String, Integer> places = new TreeMap<>();
        for (String name : names) places.put(AnEdition.candidate(name), places.size() + 1);
        String winner = names[0];
        String snapshot = "{\"announcedAt\":\"" + at + "\",\"category\":\"" + id.category() + "\",\"edition\":\""
                + id.edition() + "\",\"outcome\":\"WINNER\",\"resultVersion\":" + version
                + ",\"title\":{\"en\":\"Cluster " + id.category() + "\"},\"winners\":[{\"candidate\":\""
                + AnEdition.candidate(winner)
                + "\",\"country\":\"AT\",\"name\":\"" + winner + "\"}]}";
        change(
                id,
                work -> work.announced(new Announcement(
                        version,
                        version == 1 ? null : version - 1,
                        version == 1 ? null : "A box was counted twice.",
                        snapshot,
                        "hash-" + version,
                        "WINNER",
                        List.of(AnEdition.candidate(winner)),
                        places,
                        statuses,
                        work.count() == null ? List.of() : work.count().files(),
                        at)));
    }

    private void change(CategoryId id, UnaryOperator<Work> act) {
        var done = categories.change(
                id.key(),
                Ask.plain(),
                kept -> Outcome.done(Change.silently(kept.state().working(act))));
        if (!(done instanceof Outcome.Done)) throw new AssertionError(done);
    }
}
