package io.palmares.verifier.count;

import io.palmares.verifier.count.CategoryRules.Vote;
import io.palmares.verifier.json.Json;
import java.util.Collection;
import java.util.Set;

/// Which marks a paper takes; abstaining is always allowed.
///
/// @param most choices, ranks, the highest score or the sum of points
public record MarksForm(String word, int most, Set<String> candidates) {
    /// The form that a rulebook's method asks for on a paper of these candidates.
    public static MarksForm of(Vote vote, Set<String> candidates) {
        int all = candidates.size();
        return switch (vote.method()) {
            case PLURALITY -> new MarksForm("choose", 1, candidates);
            case APPROVAL -> new MarksForm("approve", vote.most() < 0 ? all : vote.most(), candidates);
            case POINTS -> new MarksForm("points", vote.points(), candidates);
            case SCORE -> new MarksForm("scores", vote.most(), candidates);
            case INSTANT_RUNOFF, INSTANT_RUNOFF_NO_AWARD -> new MarksForm("rank", all, candidates);
        };
    }

    /// As a `paper` entry writes it.
    public Json json() {
        Json.Members form = Json.object().put("marks", Json.of(word));
        return switch (word) {
            case "choose" -> form;
            case "points" -> form.put("sum", Json.of(most));
            default -> form.put("most", Json.of(most));
        };
    }

    public boolean takes(Marks marks) {
        return switch (marks) {
            case Marks.Abstain _ -> true;
            case Marks.Chosen(String form, var ids) -> form.equals(word) && some(ids, most);
            case Marks.Ranked(var ids) -> word.equals("rank") && some(ids, most);
            case Marks.Given(String form, var figures) ->
                form.equals(word) && some(figures.keySet(), candidates.size()) && bounded(figures.values());
        };
    }

    private boolean some(Collection<String> ids, int atMost) {
        return !ids.isEmpty() && ids.size() <= atMost && candidates.containsAll(ids);
    }

    private boolean bounded(Collection<Long> figures) {
        long sum = figures.stream().mapToLong(Long::longValue).sum();
        return figures.stream().allMatch(f -> f <= most) && (word.equals("scores") || sum == most);
    }
}
