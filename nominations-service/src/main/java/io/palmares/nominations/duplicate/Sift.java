package io.palmares.nominations.duplicate;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.web.text.Names;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Suggests which nominees of a category are one, and keeps that a person found two of them to be two. What is one is
/// merged by a ruling, which is reversible.
public final class Sift {
    private static final int WHY = 1_000;
    private final Nominees nominees;
    private final Siftings siftings;
    private final ScanForDuplicates scan;
    private final InstantSource clock;

    public Sift(Nominees nominees, Siftings siftings, ScanForDuplicates scan, InstantSource clock) {
        this.nominees = nominees;
        this.siftings = siftings;
        this.scan = scan;
        this.clock = clock;
    }

    /// A suspicion and what was decided.
    public record Suspect(Suspicion suspicion, Optional<Sifting.Distinct> distinct) {}

    /// Among those who are still to become candidates.
    public List<Suspect> suspects(String edition, String category) {
        Sifting sifting = siftings.of(edition, category);
        List<Nominee> open = nominees.ofCategory(edition, category).stream()
                .map(Kept::state)
                .filter(nominee -> nominee.state().isOpen() && !nominee.isErased())
                .toList();
        return scan.scan(open).stream()
                .map(suspicion -> new Suspect(suspicion, sifting.of(suspicion.key())))
                .toList();
    }

    /// Whether nothing is left to decide among these.
    public boolean isClean(String edition, String category, Collection<Nominee> all) {
        Sifting sifting = siftings.of(edition, category);
        return scan.scan(all).stream()
                .allMatch(suspicion -> sifting.of(suspicion.key()).isPresent());
    }

    /// They are two.
    public Outcome<Kept<Sifting>> distinguish(Pair pair, String why, By by, Ask ask) {
        return pair(pair)
                .then(key -> Names.text(why, WHY)
                        .<Outcome<Kept<Sifting>>>map(
                                broken -> Outcome.refused(Refusal.invalid("/why", broken.rule(), broken.text())))
                        .orElseGet(() -> change(pair, ask, sifting -> sifting.with(key, by, clock.instant(), why))));
    }

    /// That was a mistake: it is to be decided anew.
    public Outcome<Kept<Sifting>> undo(Pair pair, Ask ask) {
        return pair(pair).then(key -> change(pair, ask, sifting -> sifting.without(key)));
    }

    /// Two nominees of one category.
    public record Pair(String edition, String category, String one, String other) {}

    private Outcome<Kept<Sifting>> change(Pair pair, Ask ask, UnaryOperator<Sifting> change) {
        String id = Course.id(pair.edition(), pair.category());
        Sifting first = change.apply(siftings.of(pair.edition(), pair.category()));
        return siftings.find(id).isEmpty()
                        && siftings.create(id, ask, Change.silently(first)) instanceof Done<Kept<Sifting>> made
                ? made
                : siftings.change(id, ask, kept -> Outcome.done(Change.silently(change.apply(kept.state()))));
    }

    private Outcome<String> pair(Pair pair) {
        return Outcome.unless(
                () -> Outcome.done(Suspicion.key(pair.one(), pair.other())),
                Check.when(
                        pair.one().equals(pair.other()) || !isHere(pair, pair.one()) || !isHere(pair, pair.other()),
                        Rule.NOT_FOUND,
                        "There are no such two nominees in this category."));
    }

    private boolean isHere(Pair pair, String nominee) {
        return nominees.find(nominee)
                .map(Kept::state)
                .filter(it ->
                        it.edition().equals(pair.edition()) && it.category().equals(pair.category()))
                .isPresent();
    }
}
