package io.palmares.nominations.candidates;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.nominee.Nominee;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Which nominees become candidates.
final class GoingOn {
    private GoingOn() {}

    /// All eligible; of a category without a jury the rulebook's number by nominations. A tie at the cut goes on if
    /// that is at most two more, otherwise it does not, provided two are left; else the lot decides among the tied.
    ///
    /// @param lot puts nominees in the order in which they are preferred
    static List<String> of(Terms terms, List<Kept<Nominee>> all, UnaryOperator<List<String>> lot) {
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
        List<String> without = eligible.stream()
                .filter(kept -> nominators(kept.state()) > cut)
                .map(Kept::id)
                .toList();
        List<String> tied = eligible.stream()
                .filter(kept -> nominators(kept.state()) == cut)
                .map(Kept::id)
                .toList();
        if (without.size() + tied.size() <= most + 2) {
            return and(without, tied);
        }
        return without.size() >= 2 ? without : and(without, lot.apply(tied).subList(0, most - without.size()));
    }

    private static List<String> and(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// Counted once for each distinct nominator.
    private static long nominators(Nominee nominee) {
        return nominee.supports().stream()
                .map(Nominee.Support::member)
                .distinct()
                .count();
    }
}
