package io.palmares.nominations.candidates;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.nominee.Nominee;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Which nominees become candidates.
///
/// @param drawn those among whom a lot decided, whether they go on or not
record GoingOn(List<String> admitted, List<String> drawn) {
    private static GoingOn without(List<String> admitted) {
        return new GoingOn(admitted, List.of());
    }

    /// All eligible; of a category without a jury the rulebook's number by nominations. A tie at the cut goes on if
    /// that is at most two more, otherwise it does not, provided two are left; else the lot decides among the tied.
    ///
    /// @param lot puts nominees in the order in which they are preferred
    static GoingOn of(Terms terms, List<Kept<Nominee>> all, UnaryOperator<List<String>> lot) {
        List<Kept<Nominee>> eligible = all.stream()
                .filter(kept -> kept.state().state() == Nominee.State.ELIGIBLE)
                .sorted(Comparator.comparingLong((Kept<Nominee> kept) -> -nominators(kept.state()))
                        .thenComparing(Kept::id))
                .toList();
        int most = terms.finalists();
        if (terms.preset().hasJury() || most == 0 || eligible.size() <= most) {
            return without(eligible.stream().map(Kept::id).toList());
        }
        long cut = nominators(eligible.get(most - 1).state());
        List<String> above = eligible.stream()
                .filter(kept -> nominators(kept.state()) > cut)
                .map(Kept::id)
                .toList();
        List<String> tied = eligible.stream()
                .filter(kept -> nominators(kept.state()) == cut)
                .map(Kept::id)
                .toList();
        if (above.size() + tied.size() <= most + 2) {
            return without(and(above, tied));
        }
        return above.size() >= 2
                ? without(above)
                : new GoingOn(and(above, lot.apply(tied).subList(0, most - above.size())), tied);
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
