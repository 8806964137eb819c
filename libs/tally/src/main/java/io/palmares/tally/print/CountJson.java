package io.palmares.tally.print;

import io.palmares.tally.Candidate;
import io.palmares.tally.Contest;
import io.palmares.tally.Count;
import io.palmares.tally.Evidence;
import io.palmares.tally.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON object that the case schema fixes for a count: one line, the same bytes for the same count.
/// Numbers that can be fractional are exact strings.
public final class CountJson {
    /// Nominations end in finalists, and `condorcet` only says whether somebody beats everybody.
    private static final List<String> METHODS_WITHOUT_WINNERS = List.of("eph", "condorcet");

    private CountJson() {}

    /// The object on one line, without a line end.
    public static String print(Count count) {
        return Json.write(object(count));
    }

    private static Map<String, @Nullable Object> object(Count count) {
        Contest contest = count.contest();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", contest.id());
        object.put("method", contest.rule().method());
        switch (count) {
            case Count.Unsupported unsupported -> object.put("unsupported", unsupported.part());
            case Count.Counted counted -> {
                outcome(object, counted);
                EvidenceJson.put(object, counted.evidence());
            }
        }
        return object;
    }

    private static void outcome(Map<String, @Nullable Object> object, Count.Counted counted) {
        String method = counted.contest().rule().method();
        boolean names = !METHODS_WITHOUT_WINNERS.contains(method);
        if (names || counted.outcome() instanceof Outcome.NeedsLot) {
            result(object, counted.outcome());
        }
        boolean ranks = names && !(counted.evidence() instanceof Evidence.Rounds);
        if (ranks && !counted.outcome().ranking().isEmpty()) {
            object.put(
                    "ranking",
                    counted.outcome().ranking().stream().map(CountJson::ids).toList());
        }
    }

    static void result(Map<String, @Nullable Object> object, Outcome outcome) {
        switch (outcome) {
            case Outcome.Won won -> object.put("winners", ids(won.winners()));
            case Outcome.NoAward _ -> object.put("winners", List.of());
            case Outcome.Tied tied -> {
                List<Candidate> winners = new ArrayList<>(tied.sure());
                winners.addAll(tied.tied());
                object.put("winners", ids(winners));
            }
            case Outcome.NeedsLot lot -> {
                object.put("tie", true);
                object.put("tied", ids(lot.tied()));
            }
        }
    }

    static List<String> ids(Collection<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }
}
