package io.palmares.nominations.nominee;

import static io.palmares.nominations.nominee.Nominee.State.WITHDRAWN;

import io.palmares.aggregate.Change;
import io.palmares.nominations.nominee.Nominee.Fact;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What may be forgotten of a nominee.
public final class Forgetting {
    private Forgetting() {}

    /// Name, address, texts and salt are gone; what others were told is called back.
    public static Change<Nominee, Fact> erase(Nominee nominee) {
        boolean told = nominee.frozen() != null && nominee.frozen().record() != null;
        Nominee erased = nominee.with(next -> {
            next.identity = new Nominee.Identity(nominee.identity().kind(), "", null, null);
            next.file = new Nominee.File(null, null, List.of(), Map.of(), null);
            next.completions.clear();
            next.letter = false;
            // Who is erased before candidates are fixed does not become one.
            next.state = !nominee.isFrozen() && nominee.state().isOpen() ? WITHDRAWN : nominee.state();
            if (nominee.frozen() != null) {
                next.frozen = nominee.frozen().erased();
            }
        });
        return told ? Change.to(erased, List.of(new Fact.Erased())) : Change.silently(erased);
    }

    /// The address is gone; what is left of a winner's is a mark by which they are known again.
    public static Change<Nominee, Fact> forgetAddress(Nominee nominee, UnaryOperator<String> mark) {
        Nominee.Identity known = nominee.identity();
        return Change.silently(
                known.contact() == null
                        ? nominee
                        : nominee.with(next -> {
                            next.identity = new Nominee.Identity(
                                    known.kind(),
                                    known.name(),
                                    null,
                                    nominee.state().hasWon() && known.contactKey() != null
                                            ? mark.apply(known.contactKey())
                                            : null);
                            next.letter = false;
                        }));
    }

    /// What the jury reads of a candidate is another now; told if it is.
    public static Change<Nominee, Fact> refile(Nominee nominee, Nominee.Frozen refiled) {
        return refiled.equals(nominee.frozen())
                ? Change.silently(nominee)
                : Change.to(nominee.with(next -> next.frozen = refiled), List.of(new Fact.ProfileChanged()));
    }
}
