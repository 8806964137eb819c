package io.palmares.nominations.nomination;

import io.palmares.aggregate.Answers;
import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.contracts.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The slots that a nominator has in a category. That of a withdrawn nomination may be filled anew.
final class Slots {
    private static final String SELF = "self";
    private final Nominations nominations;

    Slots(Nominations nominations) {
        this.nominations = nominations;
    }

    private static List<String> of(Rulebook rulebook, boolean self) {
        if (self) {
            return rulebook.selfNominations() > 0 ? List.of(SELF) : List.of();
        }
        return IntStream.rangeClosed(1, rulebook.otherNominations())
                .mapToObj(Integer::toString)
                .toList();
    }

    /// The next free one, or the one that the same request filled before.
    ///
    /// @param ready what becomes of a draft at once
    Outcome<Kept<Nomination>> fill(
            Nominate.Nominator who,
            Nomination.Content content,
            Rulebook rulebook,
            UnaryOperator<Nomination> ready,
            Ask ask) {
        List<String> slots = of(rulebook, content.self());
        for (int attempt = 0; attempt < 10; attempt++) {
            List<Kept<Nomination>> mine = nominations.ofMember(who.edition(), who.category(), who.member());
            Optional<Kept<Nomination>> known = mine.stream()
                    .filter(kept -> Answers.of(kept, ask).isPresent())
                    .findFirst();
            Optional<String> slot = known.map(kept -> kept.state().slot()).or(() -> free(slots, mine));
            if (slot.isEmpty()) {
                return Outcome.refused(
                        Rule.LIMIT_REACHED,
                        "A member puts forward at most {0} of this kind in a category.",
                        slots.size());
            }
            Outcome<Kept<Nomination>> filled = fill(draft(who, slot.get(), content), ready, ask);
            // Taken in between by another request of the same member: look again.
            if (!(filled instanceof Refused<Kept<Nomination>>(Refusal no) && no.rule() == Rule.ALREADY_EXISTS)) {
                return filled;
            }
        }
        return Outcome.refused(Rule.BUSY, "Several of your nominations arrive at once; try again.");
    }

    private static Optional<String> free(List<String> slots, List<Kept<Nomination>> mine) {
        return slots.stream()
                .filter(slot -> mine.stream()
                        .noneMatch(kept ->
                                kept.state().slot().equals(slot) && kept.state().state() != Nomination.State.WITHDRAWN))
                .findFirst();
    }

    private static Nomination draft(Nominate.Nominator who, String slot, Nomination.Content content) {
        return new Nomination(
                who.edition(),
                who.category(),
                who.member(),
                slot,
                content,
                Nomination.State.DRAFT,
                List.of(),
                null,
                false,
                null);
    }

    private Outcome<Kept<Nomination>> fill(Nomination draft, UnaryOperator<Nomination> ready, Ask ask) {
        if (nominations.find(draft.id()).isEmpty()) {
            return nominations.create(draft.id(), ask, Change.silently(ready.apply(draft)));
        }
        return nominations.change(
                draft.id(),
                ask,
                kept -> Outcome.unless(
                        () -> Outcome.done(
                                Change.silently(ready.apply(kept.state().anew(draft.content())))),
                        Check.when(
                                kept.state().state() != Nomination.State.WITHDRAWN
                                        || kept.state().attach(),
                                Rule.ALREADY_EXISTS,
                                "The slot is taken.")));
    }
}
