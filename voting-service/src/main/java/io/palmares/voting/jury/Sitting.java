package io.palmares.voting.jury;

import static io.palmares.aggregate.Outcome.Check.when;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/// Changes a jury that can still be changed.
final class Sitting {
    /// A jury at work.
    ///
    /// @param now by the deadlines clock
    record Session(JuryRoom room, Terms terms, Instant now) {
        Bench bench() {
            return room.bench();
        }
    }

    private final JuryRooms rooms;
    private final Rules rules;
    private final Clock deadlines;

    Sitting(JuryRooms rooms, Rules rules, Clock deadlines) {
        this.rooms = rooms;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /// Applies the rule while the jury is at work: candidates are frozen, nothing is published, cancelled or suspended.
    Outcome<Kept<JuryRoom>> change(JuryId id, Ask ask, Function<Session, Outcome<Change<JuryRoom, JuryFact>>> rule) {
        return rooms.change(id.toString(), ask, kept -> inSession(kept.state(), rule));
    }

    private Outcome<Change<JuryRoom, JuryFact>> inSession(
            JuryRoom room, Function<Session, Outcome<Change<JuryRoom, JuryFact>>> rule) {
        return rules.of(room.id())
                .filter(Terms::hasJury)
                .map(terms -> guarded(room, () -> rule.apply(new Session(room, terms, deadlines.instant()))))
                .orElseGet(() -> Outcome.refused(Rule.WRONG_STATE, "This category has no jury."));
    }

    static <T> Outcome<T> guarded(JuryRoom room, Supplier<Outcome<T>> act) {
        return Outcome.unless(
                act,
                when(room.bench().candidates().isEmpty(), Rule.WRONG_STATE, "The candidates are not frozen yet."),
                when(room.isShortlisted(), Rule.WRONG_STATE, "The shortlist is published; scorecards are locked."),
                when(room.course().cancelled(), Rule.WRONG_STATE, "The category is cancelled."),
                when(room.course().isSuspended(), Rule.WRONG_STATE, "The category is suspended."));
    }

    /// What only a juror does, before the deadline.
    Outcome<Kept<JuryRoom>> byJuror(JuryId id, String person, Ask ask, JurorsRule rule) {
        return change(
                id,
                ask,
                session -> session.bench()
                        .seat(person)
                        .map(seat -> Outcome.unless(
                                () -> rule.apply(session, seat),
                                when(
                                        session.room().course().isOver(session.terms(), session.now()),
                                        Rule.TOO_LATE,
                                        "The jury's deadline has passed.")))
                        .orElseGet(() -> Outcome.refused(Rule.FORBIDDEN, "Only the category's jurors may do this.")));
    }

    /// What a juror may change.
    @FunctionalInterface
    interface JurorsRule {
        Outcome<Change<JuryRoom, JuryFact>> apply(Session session, Seat seat);
    }

    static Outcome<Contender> candidate(Session session, String id) {
        return session.bench()
                .candidate(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such candidate."));
    }
}
