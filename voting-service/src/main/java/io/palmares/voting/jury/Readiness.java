package io.palmares.voting.jury;

import io.palmares.web.text.Violation;
import java.util.List;
import java.util.stream.Stream;

/// What stands between a jury and its shortlist.
final class Readiness {
    /// Fewer jurors without a conflict cannot judge.
    private static final int LEAST = 3;

    private Readiness() {}

    static List<Violation> missing(JuryRoom room, Terms terms) {
        List<Violation> missing = incomplete(room, terms);
        return missing.isEmpty() ? tie(Cut.of(room, terms)) : missing;
    }

    /// Whether the jurors have done what the shortlist needs, whatever comes out of it.
    static boolean isComplete(JuryRoom room, Terms terms) {
        return incomplete(room, terms).isEmpty();
    }

    private static List<Violation> incomplete(JuryRoom room, Terms terms) {
        return Stream.concat(
                        declarations(room.bench()),
                        room.bench().standing().stream().flatMap(c -> quorum(room, terms, c)))
                .toList();
    }

    private static Stream<Violation> declarations(Bench bench) {
        return bench.panel().stream()
                .flatMap(seat -> bench.standing().stream()
                        .filter(c -> bench.owesDeclaration(seat, c))
                        .map(c -> new Violation(
                                "/jurors/" + seat.person() + "/declarations/" + c.candidate(),
                                "declared",
                                "must be made before the shortlist")));
    }

    private static Stream<Violation> quorum(JuryRoom room, Terms terms, Contender candidate) {
        int judges = room.bench().judges(candidate).size();
        int cards = Evaluation.of(room, terms).cards(candidate.candidate());
        String pointer = "/candidates/" + candidate.candidate();
        if (judges < LEAST) {
            return Stream.of(new Violation(
                    pointer, "jurors", "must have at least {0} jurors without a conflict, has {1}", LEAST, judges));
        }
        int quorum = terms.quorum(judges);
        return cards >= quorum
                ? Stream.empty()
                : Stream.of(
                        new Violation(pointer, "quorum", "must have at least {0} scorecards, has {1}", quorum, cards));
    }

    private static List<Violation> tie(Cut cut) {
        return switch (cut) {
            case Cut.Made _, Cut.NeedsLot _ -> List.of();
            case Cut.AwaitsChair(List<String> tied) ->
                tied.stream()
                        .map(id -> new Violation(
                                "/candidates/" + id, "casting-vote", "is tied at the cut: the chair must cast a vote"))
                        .toList();
        };
    }
}
