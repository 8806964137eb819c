package io.palmares.nominations.retention;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.Decisions;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// One nominee in every category that rulings moved it to or from: whoever asks for erasure in one means all.
final class Selves {
    private final Nominees nominees;
    private final Nominations nominations;

    Selves(Nominees nominees, Nominations nominations) {
        this.nominees = nominees;
        this.nominations = nominations;
    }

    /// The one asked about last, so that a crash in between leaves it to be asked again.
    List<Nominee> of(Nominee nominee) {
        Map<String, Nominee> known = new LinkedHashMap<>();
        Deque<Nominee> next = new ArrayDeque<>(List.of(nominee));
        while (!next.isEmpty()) {
            Nominee one = next.remove();
            if (known.putIfAbsent(one.nominee(), one) == null) {
                Stream.concat(there(one).stream(), before(one)).forEach(next::add);
            }
        }
        return List.copyOf(known.values()).reversed();
    }

    /// Where it was moved to.
    private Optional<Nominee> there(Nominee nominee) {
        return Decisions.copyOf(nominee).flatMap(nominees::find).map(Kept::state);
    }

    /// Where it was moved from: nominations point at whom they were made for.
    private Stream<Nominee> before(Nominee nominee) {
        return nominee.supports().stream()
                .flatMap(support -> nominations.find(support.nomination()).stream())
                .map(Kept::state)
                .map(Nomination::nominee)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> nominees.find(id).stream())
                .map(Kept::state)
                .filter(origin -> leadsTo(origin, nominee));
    }

    private boolean leadsTo(Nominee origin, Nominee nominee) {
        return Stream.iterate(there(origin), Optional::isPresent, moved -> moved.flatMap(this::there))
                .flatMap(Optional::stream)
                .anyMatch(moved -> moved.nominee().equals(nominee.nominee()));
    }
}
