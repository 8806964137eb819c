package io.palmares.tally.print;

import io.palmares.tally.Candidate;
import io.palmares.tally.Evidence;
import io.palmares.tally.Evidence.Link;
import io.palmares.tally.Evidence.Strength;
import io.palmares.tally.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What comparing pairs has to tell.
final class PairSentences {
    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    PairSentences(Words words) {
        this.words = words;
    }

    List<String> pairs(Evidence.Pairs pairs) {
        List<Candidate> candidates =
                List.copyOf(pairs.pairwise().keySet().stream().sorted(BY_ID).toList());
        for (int i = 0; i < candidates.size(); i++) {
            for (Candidate other : candidates.subList(i + 1, candidates.size())) {
                pair(pairs, candidates.get(i), other);
            }
        }
        pairs.condorcetWinner()
                .ifPresentOrElse(
                        winner -> say("condorcet.winner", winner.name()),
                        () -> say("condorcet.none", words.names(pairs.smithSet())));
        pairs.scores().forEach((c, score) -> say("score", c.name(), words.number(score)));
        pairs.worst().forEach((c, worst) -> say("worst", c.name(), words.number(worst)));
        pairs.links().forEach(this::link);
        return sentences;
    }

    private static final Comparator<Candidate> BY_ID = Comparator.comparing(Candidate::id);

    private void pair(Evidence.Pairs pairs, Candidate a, Candidate b) {
        say(
                "pair",
                a.name(),
                b.name(),
                words.number(figure(pairs.pairwise(), a, b)),
                words.number(figure(pairs.pairwise(), b, a)));
        if (!pairs.strengths().isEmpty()) {
            Strength there = strength(pairs, a, b);
            Strength back = strength(pairs, b, a);
            say("strength.defeats", a.name(), b.name(), strength(there), strength(back));
        }
    }

    private static Fraction figure(Map<Candidate, Map<Candidate, Fraction>> table, Candidate a, Candidate b) {
        return table.getOrDefault(a, Map.of()).getOrDefault(b, Fraction.ZERO);
    }

    private static Strength strength(Evidence.Pairs pairs, Candidate a, Candidate b) {
        return pairs.strengths().getOrDefault(a, Map.of()).getOrDefault(b, new Strength(Fraction.ZERO, false));
    }

    private String strength(Strength strength) {
        return strength.infinite() ? words.say("infinite") : words.number(strength.value());
    }

    private void link(Link link) {
        say(
                link.locked() ? "link.kept" : "link.left",
                link.winner().name(),
                link.loser().name(),
                words.number(link.strength()));
    }

    private void say(String key, Object... parts) {
        sentences.add(words.say(key, parts));
    }
}
