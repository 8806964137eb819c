package io.palmares.nominations.nomination;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import java.util.List;
import java.util.Objects;

/// Lists every nomination that stands when nominations close. Each is closed by a write of its own, so that what is
/// amended or withdrawn at that moment is either listed so or refused. Asked again it gives the same list.
public final class CloseNominations {
    private final Nominations nominations;

    public CloseNominations(Nominations nominations) {
        this.nominations = nominations;
    }

    /// Their salted hashes, base64url.
    public List<String> close(String edition, String category) {
        return nominations.ofCategory(edition, category).stream()
                .filter(kept -> kept.state().stands())
                .map(Kept::id)
                .map(this::closed)
                .filter(Nomination::isListed)
                .map(nomination -> Objects.requireNonNull(nomination.account()))
                .toList();
    }

    private Nomination closed(String id) {
        return nominations.change(id, Ask.plain(), kept -> Outcome.done(Change.silently(accounted(kept.state()))))
                        instanceof Done<Kept<Nomination>>(Kept<Nomination> kept)
                ? kept.state()
                : failed(id);
    }

    private static Nomination accounted(Nomination nomination) {
        return nomination.stands() && !nomination.isListed() ? nomination.accounted() : nomination;
    }

    /// Looked at again at the next turn: a list must not miss one.
    private static Nomination failed(String id) {
        throw new IllegalStateException("nomination " + id + " could not be closed");
    }
}
