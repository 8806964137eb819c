package io.palmares.voting.jury;

import static io.palmares.aggregate.Outcome.Check.when;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.voting.jury.Sitting.Session;
import io.palmares.web.text.Names;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// A juror says, before opening a file, whether anything stands between them and the candidate.
public final class DeclareConflict {
    private static final int LONGEST = 1_000;
    private final Sitting sitting;

    public DeclareConflict(JuryRooms rooms, Rules rules, Clock deadlines) {
        this.sitting = new Sitting(rooms, rules, deadlines);
    }

    /// What is said.
    public record Statement(Conflict conflict, @Nullable String text) {}

    public Outcome<Kept<JuryRoom>> declare(JuryId jury, String juror, String candidate, Statement said, Ask ask) {
        return text(said)
                .then(_ -> sitting.byJuror(
                        jury,
                        juror,
                        ask,
                        (session, seat) -> Sitting.candidate(session, candidate)
                                .then(contender -> declared(session, seat, contender, said))));
    }

    private static Outcome<Statement> text(Statement said) {
        String text = said.text();
        if (text == null) {
            return said.conflict() == Conflict.BIAS
                    ? Outcome.refused(Refusal.invalid("/text", "required", "must say what might look like bias"))
                    : Outcome.done(said);
        }
        return Names.text(text, LONGEST)
                .<Outcome<Statement>>map(b -> Outcome.refused(Refusal.invalid("/text", b.rule(), b.text())))
                .orElseGet(() -> Outcome.done(said));
    }

    private static Outcome<Change<JuryRoom, JuryFact>> declared(
            Session session, Seat seat, Contender contender, Statement said) {
        Bench bench = session.bench();
        Conflict before =
                bench.declaration(seat, contender).map(Declaration::conflict).orElse(Conflict.NONE);
        Declaration declaration =
                new Declaration(seat.person(), contender.candidate(), said.conflict(), said.text(), session.now());
        return Outcome.unless(
                () -> Outcome.done(Change.silently(session.room().with(bench.declared(declaration)))),
                when(said.conflict().isNarrowerThan(before), Rule.RULE_BROKEN, "A declared conflict stays declared."));
    }
}
