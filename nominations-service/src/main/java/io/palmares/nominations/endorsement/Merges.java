package io.palmares.nominations.endorsement;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// With whom those are counted who were found to be the same. It follows from the rulings in force, so that a reversed
/// one leaves no trace.
record Merges(Map<String, Nominee> nominees) {
    static Merges in(Nominees nominees, String edition, String category) {
        return new Merges(nominees.ofCategory(edition, category).stream()
                .map(Kept::state)
                .collect(Collectors.toMap(Nominee::nominee, Function.identity())));
    }

    /// The nominee itself, if it is not merged. A ruling merges into somebody who stands, so the way ends.
    String into(String nominee) {
        return target(nominee).map(this::into).orElse(nominee);
    }

    /// They, and whoever is merged into one of them.
    Set<String> joining(Set<String> some) {
        return nominees.keySet().stream().filter(id -> some.contains(into(id))).collect(Collectors.toSet());
    }

    private Optional<String> target(String nominee) {
        return Optional.ofNullable(nominees.get(nominee))
                .filter(it -> it.state() == Nominee.State.MERGED)
                .map(Nominee::decision)
                .map(Nominee.Decision::target);
    }

    boolean isHere(String nominee) {
        return Optional.ofNullable(nominees.get(nominee))
                .filter(it -> it.state() != Nominee.State.MOVED)
                .isPresent();
    }

    /// Whether it counts for whom the same member nominated: a merge can make one of the two.
    boolean isByNominator(Endorsement endorsement) {
        return Optional.ofNullable(nominees.get(into(endorsement.nominee()))).stream()
                .flatMap(nominee -> nominee.supports().stream())
                .anyMatch(support -> support.member().equals(endorsement.member()));
    }
}
