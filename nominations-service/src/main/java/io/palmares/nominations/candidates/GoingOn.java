package io.palmares.nominations.candidates;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.nominee.Nominee;
import java.util.Comparator;
import java.util.List;

/// Which nominees become candidates.
final class GoingOn {
    private GoingOn() {}

    /// All eligible; of a category without a jury the rulebook's number by nominations. A tie at the cut goes on if
    /// that is at most two more, otherwise it does not, provided two are left.
    static List<String> of(Terms terms, List<Kept<Nominee>> all) {
        List<Kept<Nominee>> eligible = all.stream()
                .filter(kept -> kept.state().state() == Nominee.State.ELIGIBLE)
                .sorted(Comparator.comparingLong((Kept<Nominee> kept) -> -nominators(kept.state()))
                        .thenComparing(Kept::id))
                .toList();
        int most = terms.finalists();
        if (terms.preset().hasJury() || most == 0 || eligible.size() <= most) {
            return eligible.stream().map(Kept::id).toList();
        }
        long cut = nominators(eligible.get(most - 1).state());
        List<Kept<Nominee>> with = eligible.stream()
                .filter(kept -> nominators(kept.state()) >= cut)
                .toList();
        List<Kept<Nominee>> without =
                eligible.stream().filter(kept -> nominators(kept.state()) > cut).toList();
        List<Kept<Nominee>> chosen = with.size() <= most + 2 || without.size() < 2 ? with : without;
        return chosen.stream().map(Kept::id).toList();
    }

    /// Counted once for each distinct nominator.
    private static long nominators(Nominee nominee) {
        return nominee.supports().stream()
                .map(Nominee.Support::member)
                .distinct()
                .count();
    }
}
