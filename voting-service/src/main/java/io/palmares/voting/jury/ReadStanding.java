package io.palmares.voting.jury;

import io.palmares.voting.jury.Standing.Missing;
import io.palmares.voting.jury.Standing.OfCandidate;
import io.palmares.voting.jury.Standing.OfJuror;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Tells chair, returning officer and auditor what is missing.
public final class ReadStanding {
    private final Rules rules;

    public ReadStanding(Rules rules) {
        this.rules = rules;
    }

    /// Empty for a category without a jury.
    ///
    /// @param reader who asks: a juror learns nothing about others' scores before their own are in
    public Optional<Standing> of(JuryRoom room, String reader) {
        return rules.of(room.id()).filter(Terms::hasJury).map(terms -> standing(room, terms, reader));
    }

    private static Standing standing(JuryRoom room, Terms terms, String reader) {
        return new Standing(
                room.isShortlisted(),
                room.course().cancelled(),
                room.course().isSuspended(),
                room.course().deadline(terms),
                candidates(room, terms, reader),
                room.bench().panel().stream().map(seat -> juror(room, seat)).toList(),
                missing(room, terms));
    }

    private static List<Missing> missing(JuryRoom room, Terms terms) {
        return room.isShortlisted() || room.bench().standing().isEmpty()
                ? List.of()
                : Readiness.missing(room, terms).stream()
                        .map(v -> new Missing(v.pointer(), v.rule(), v.text()))
                        .toList();
    }

    private static List<OfCandidate> candidates(JuryRoom room, Terms terms, String reader) {
        if (room.bench().standing().isEmpty()) {
            return List.of();
        }
        Evaluation evaluation = Evaluation.of(room, terms);
        return room.bench().standing().stream()
                .map(c -> candidate(room, terms, evaluation, c, reader))
                .toList();
    }

    private static OfCandidate candidate(
            JuryRoom room, Terms terms, Evaluation evaluation, Contender contender, String reader) {
        String id = contender.candidate();
        int judges = room.bench().judges(contender).size();
        @Nullable Boolean discuss = mayKnow(room, contender, reader) ? evaluation.isToBeDiscussed(id) : null;
        return new OfCandidate(
                id, judges, evaluation.cards(id), terms.quorum(judges), discuss, evaluation.isMeanForFew(id));
    }

    private static boolean mayKnow(JuryRoom room, Contender contender, String reader) {
        return room.bench()
                .seat(reader)
                .map(seat -> room.cardState(seat, contender).isIn())
                .orElse(true);
    }

    private static OfJuror juror(JuryRoom room, Seat seat) {
        Bench bench = room.bench();
        return new OfJuror(
                seat.person(),
                seat.chair(),
                bench.isOutOfCategory(seat),
                count(bench, c -> bench.owesDeclaration(seat, c)),
                count(bench, c -> bench.isRecused(seat, c)),
                count(bench, c -> room.cardState(seat, c).counts()),
                count(bench, c -> room.cardState(seat, c) == CardState.ABSTAINED));
    }

    private static int count(Bench bench, Predicate<Contender> which) {
        return (int) bench.standing().stream().filter(which).count();
    }
}
