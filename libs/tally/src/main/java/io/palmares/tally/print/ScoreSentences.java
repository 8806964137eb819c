package io.palmares.tally.print;

import io.palmares.tally.Candidate;
import io.palmares.tally.Count;
import io.palmares.tally.Evidence;
import io.palmares.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What figures, run-offs and blends have to tell.
final class ScoreSentences {
    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    ScoreSentences(Words words) {
        this.words = words;
    }

    List<String> scored(Evidence.Scored scored) {
        scores(scored.scores());
        scored.failed().forEach(this::failed);
        if (scored.committees().size() > 1) {
            List<String> sets = scored.committees().stream().map(words::names).toList();
            say("committees", words.number(sets.size()), String.join("; ", sets));
        }
        return sentences;
    }

    private void scores(Map<Candidate, Fraction> scores) {
        scores.entrySet().stream()
                .sorted(Map.Entry.<Candidate, Fraction>comparingByValue().reversed())
                .forEach(e -> say("score", e.getKey().name(), words.number(e.getValue())));
    }

    private void failed(Evidence.Failed failed) {
        String key = "failed." + failed.minimum();
        say(
                "failed",
                failed.candidate().name(),
                words.knows(key) ? words.say(key) : failed.minimum(),
                words.number(failed.value()),
                words.number(failed.required()));
    }

    List<String> runoff(Evidence.Runoff runoff) {
        scores(runoff.scores());
        if (!runoff.runoff().isEmpty()) {
            say("runoff.finalists", words.names(runoff.finalists()));
            say("runoff", words.figures(runoff.runoff()), words.number(runoff.noPreference()));
        }
        return sentences;
    }

    List<String> blended(Evidence.Blended blended) {
        Fraction percent = blended.juryWeight().times(100);
        say("blend.weight", words.number(percent), words.number(Fraction.of(100).minus(percent)));
        if (blended.tooFewBallots()) {
            say("blend.few");
        }
        blended.scores().entrySet().stream()
                .sorted(Map.Entry.<Candidate, Fraction>comparingByValue().reversed())
                .forEach(e -> say(
                        "blend.figure",
                        e.getKey().name(),
                        words.number(blended.juryValues().getOrDefault(e.getKey(), Fraction.ZERO)),
                        words.number(blended.electorateValues().getOrDefault(e.getKey(), Fraction.ZERO)),
                        words.number(e.getValue())));
        say("blend.jury", first(blended.jury()));
        say("blend.electorate", first(blended.electorate()));
        return sentences;
    }

    private String first(Count.Counted side) {
        List<List<Candidate>> ranking = side.outcome().ranking();
        return words.names(ranking.isEmpty() ? List.of() : ranking.getFirst());
    }

    private void say(String key, Object... parts) {
        sentences.add(words.say(key, parts));
    }
}
