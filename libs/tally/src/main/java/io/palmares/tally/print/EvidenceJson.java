package io.palmares.tally.print;

import static io.palmares.tally.print.CountJson.ids;

import io.palmares.tally.Candidate;
import io.palmares.tally.Evidence;
import io.palmares.tally.Evidence.Form;
import io.palmares.tally.Evidence.NominationRound;
import io.palmares.tally.Evidence.Strength;
import io.palmares.tally.Fraction;
import io.palmares.tally.Round;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The keys that come from a count's evidence.
final class EvidenceJson {
    private EvidenceJson() {}

    static void put(Map<String, @Nullable Object> object, Evidence evidence) {
        switch (evidence) {
            case Evidence.Scored scored -> scored(object, scored);
            case Evidence.Runoff runoff -> runoff(object, runoff);
            case Evidence.Pairs pairs -> pairs(object, pairs);
            case Evidence.Rounds rounds -> rounds(object, rounds);
            case Evidence.Nominations nominations -> nominations(object, nominations);
            case Evidence.Blended blended -> object.put("scores", texts(blended.scores()));
        }
    }

    private static void scored(Map<String, @Nullable Object> object, Evidence.Scored scored) {
        object.put("scores", texts(scored.scores()));
        if (!scored.committees().isEmpty()) {
            object.put(
                    "committees",
                    scored.committees().stream().map(CountJson::ids).toList());
        }
        String method = String.valueOf(object.get("method"));
        if (method.equals("panel_points")) {
            object.put("panels", byName(scored.parts()));
        }
        if (method.equals("rubric") || method.equals("weighted_criteria")) {
            object.put("criteria", byCandidate(scored.parts()));
        }
    }

    private static Map<String, Object> byName(Map<String, Map<Candidate, Fraction>> parts) {
        Map<String, Object> object = new LinkedHashMap<>();
        parts.forEach((name, figures) -> object.put(name, texts(figures)));
        return object;
    }

    private static Map<String, Map<String, String>> byCandidate(Map<String, Map<Candidate, Fraction>> parts) {
        Map<String, Map<String, String>> object = new TreeMap<>();
        parts.forEach((name, figures) -> figures.forEach(
                (candidate, figure) -> object.computeIfAbsent(candidate.id(), _ -> new LinkedHashMap<>())
                        .put(name, figure.toString())));
        return object;
    }

    private static void runoff(Map<String, @Nullable Object> object, Evidence.Runoff runoff) {
        object.put("scores", texts(runoff.scores()));
        if (!runoff.finalists().isEmpty()) {
            object.put("finalists", ids(runoff.finalists()));
            object.put("runoff", texts(runoff.runoff()));
            object.put("noPreference", runoff.noPreference().toString());
        }
    }

    private static void pairs(Map<String, @Nullable Object> object, Evidence.Pairs pairs) {
        String method = String.valueOf(object.get("method"));
        object.put("pairwise", byId(pairs.pairwise(), EvidenceJson::texts));
        switch (method) {
            case "condorcet" -> {
                object.put(
                        "condorcetWinner",
                        pairs.condorcetWinner().map(Candidate::id).orElse(null));
                object.put("smithSet", ids(pairs.smithSet()));
            }
            case "copeland" -> object.put("scores", texts(pairs.scores()));
            case "minimax" -> object.put("worst", texts(pairs.worst()));
            case "schulze" ->
                object.put("strengths", byId(pairs.strengths(), row -> byId(row, EvidenceJson::strength)));
            default -> {}
        }
    }

    private static String strength(Strength strength) {
        return strength.infinite() ? "infinite" : strength.value().toString();
    }

    private static void rounds(Map<String, @Nullable Object> object, Evidence.Rounds rounds) {
        String quota = String.valueOf(object.get("method")).equals("irv") ? "threshold" : "quota";
        object.put(
                "rounds",
                rounds.rounds().stream()
                        .map(r -> round(r, rounds.form(), quota))
                        .toList());
        rounds.noAwardTest().ifPresent(test -> {
            Map<String, String> runoff = new LinkedHashMap<>();
            runoff.put("forWinner", test.forWinner().toString());
            runoff.put("forRunoffCandidate", test.forNoAward().toString());
            object.put("runoff", runoff);
        });
        if (!rounds.places().isEmpty()) {
            object.put(
                    "further",
                    rounds.places().stream()
                            .map(p -> place(p, rounds.form(), quota))
                            .toList());
        }
    }

    private static Map<String, @Nullable Object> place(Evidence.Place place, Form form, String quota) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("place", place.place());
        CountJson.result(object, place.outcome());
        object.put(
                "rounds",
                place.rounds().stream().map(r -> round(r, form, quota)).toList());
        return object;
    }

    private static Map<String, @Nullable Object> round(Round round, Form form, String quota) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (form == Form.STAGES) {
            object.put("action", round.action().name().toLowerCase(Locale.ROOT));
            object.put("candidate", round.candidate().map(Candidate::id).orElse(null));
        }
        object.put("tallies", texts(round.tallies()));
        object.put("nonTransferable", round.rest().nonTransferable().toString());
        object.put("elected", ids(round.elected()));
        if (form != Form.STAGES) {
            object.put("eliminated", ids(round.eliminated()));
        }
        round.quota().ifPresent(votes -> object.put(quota, votes.toString()));
        return object;
    }

    private static void nominations(Map<String, @Nullable Object> object, Evidence.Nominations nominations) {
        List<Map<String, Object>> rounds =
                nominations.rounds().stream().map(EvidenceJson::nominationRound).toList();
        object.put("finalists", ids(nominations.finalists()));
        object.put("rounds", rounds);
        if (!rounds.isEmpty()) {
            Map<String, Object> last = new LinkedHashMap<>(rounds.getLast());
            last.remove("eliminated");
            object.put("finalRound", last);
        }
    }

    private static Map<String, Object> nominationRound(NominationRound round) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("points", texts(round.points()));
        object.put("nominations", byId(round.nominations(), n -> n.numerator().longValueExact()));
        object.put("eliminated", ids(round.eliminated()));
        return object;
    }

    private static Map<String, String> texts(Map<Candidate, Fraction> figures) {
        return byId(figures, Fraction::toString);
    }

    private static <V, T> Map<String, T> byId(Map<Candidate, V> map, Function<V, T> text) {
        Map<String, T> object = new LinkedHashMap<>();
        map.forEach((candidate, value) -> object.put(candidate.id(), text.apply(value)));
        return object;
    }
}
