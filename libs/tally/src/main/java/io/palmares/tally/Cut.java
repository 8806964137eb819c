package io.palmares.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Equals in front of fewer places than they are. Each step lets in those it puts clearly above the cut and
/// leaves those that are still on it.
final class Cut {
    private final int places;
    private final List<Integer> in = new ArrayList<>();
    private List<Integer> tied;

    Cut(List<Integer> tied, int places) {
        this.tied = tied;
        this.places = places;
        letInAllWhoFit();
    }

    /// Those with a place so far.
    List<Integer> in() {
        return List.copyOf(in);
    }

    /// Those still on the cut; nobody when every place is decided.
    List<Integer> tied() {
        return tied;
    }

    /// What a step did: between whom, and who came out ahead.
    record Split(List<Integer> between, List<Integer> ahead) {
        boolean decidedAnything() {
            return ahead.size() < between.size();
        }
    }

    /// Goes by a figure, the higher the better.
    Split by(IntFunction<Fraction> figure) {
        List<Integer> between = tied;
        List<Integer> ahead = new ArrayList<>();
        tied = List.of();
        for (List<Integer> tier : Standing.highestFirst(between, figure)) {
            if (in.size() + ahead.size() + tier.size() > places) {
                tied = in.size() + ahead.size() == places ? List.of() : tier;
                break;
            }
            ahead.addAll(tier);
        }
        in.addAll(ahead);
        return new Split(between, ahead.isEmpty() ? tied : List.copyOf(ahead));
    }

    private void letInAllWhoFit() {
        if (tied.size() <= places || places == 0) {
            in.addAll(places == 0 ? List.of() : tied);
            tied = List.of();
        }
    }
}
