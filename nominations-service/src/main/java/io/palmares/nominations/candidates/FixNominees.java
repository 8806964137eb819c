package io.palmares.nominations.candidates;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.juryfile.RefileCandidates;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fixes every nominee of a category where it stands, candidates or not.
public final class FixNominees {
    private final Nominees nominees;
    private final MakeCandidates candidates;
    private final RefileCandidates refiling;
    private final CutLot lot;

    public FixNominees(Nominees nominees, MakeCandidates candidates, RefileCandidates refiling, CutLot lot) {
        this.nominees = nominees;
        this.candidates = candidates;
        this.refiling = refiling;
        this.lot = lot;
    }

    /// Draws among those who are tied at the cut, with the seeds committed to at publication.
    @FunctionalInterface
    public interface CutLot {
        /// From most to least preferred.
        ///
        /// @param candidates public ids: anyone can draw the same lot again
        List<String> order(String edition, String category, List<String> candidates);
    }

    /// Who is fixed already stays as it is.
    Outcome<List<Nominee>> fix(Course course, List<Kept<Nominee>> all) {
        GoingOn going = GoingOn.of(course.terms(), all, tied -> inOrder(course, tied));
        List<Nominee> fixed = new ArrayList<>();
        for (Kept<Nominee> kept : all) {
            Outcome<Kept<Nominee>> written = fix(kept, frozen(course, kept, going));
            if (!(written instanceof Done<Kept<Nominee>>(Kept<Nominee> nominee))) {
                return written.map(Kept::state).map(List::of);
            }
            // Texts may have been erased since they were read for it.
            refiling.again(nominee.id());
            fixed.add(nominee.state());
        }
        return Outcome.done(fixed);
    }

    private List<String> inOrder(Course course, List<String> tied) {
        Map<String, String> byId = tied.stream().collect(Collectors.toMap(candidates::id, Function.identity()));
        return lot.order(course.edition(), course.category(), List.copyOf(byId.keySet())).stream()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .toList();
    }

    private Nominee.Frozen frozen(Course course, Kept<Nominee> kept, GoingOn going) {
        @Nullable String drawn = going.drawn().contains(kept.id()) ? candidates.id(kept.id()) : null;
        return going.admitted().contains(kept.id())
                ? candidates.candidate(course, kept.state(), drawn)
                : Nominee.Frozen.asNoCandidate(drawn);
    }

    private Outcome<Kept<Nominee>> fix(Kept<Nominee> kept, Nominee.Frozen frozen) {
        return nominees.change(
                kept.id(),
                Ask.plain(),
                newest -> newest.version() == kept.version() || newest.state().isFrozen()
                        ? Outcome.done(Rules.freeze(newest.state(), frozen))
                        : Outcome.refused(Rule.BUSY, "A nominee has just changed; try again."));
    }
}
