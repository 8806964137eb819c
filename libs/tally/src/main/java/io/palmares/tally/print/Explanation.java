package io.palmares.tally.print;

import io.palmares.tally.Candidate;
import io.palmares.tally.Contest;
import io.palmares.tally.Count;
import io.palmares.tally.Count.TieBroken;
import io.palmares.tally.Evidence;
import io.palmares.tally.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// A count in sentences that need no knowledge of counting: the rule, what happened in order, ties, the result.
public final class Explanation {
    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    private Explanation(Words words) {
        this.words = words;
    }

    /// The sentences in order; English where the language has no texts.
    public static List<String> of(Count count, Locale locale) {
        Explanation explanation = new Explanation(new Words(locale));
        explanation.count(count);
        return List.copyOf(explanation.sentences);
    }

    private void count(Count count) {
        Contest contest = count.contest();
        String method = "method." + contest.rule().method();
        if (words.knows(method)) {
            say(method);
        }
        say(
                "contest",
                words.number(contest.profile().ballots()),
                words.number(contest.candidates().size()),
                words.number(contest.seats()));
        switch (count) {
            case Count.Unsupported unsupported -> say("unsupported", unsupported.part());
            case Count.Counted counted -> {
                sentences.addAll(evidence(counted.evidence()));
                counted.ties().forEach(this::tie);
                outcome(counted.outcome());
            }
        }
    }

    private List<String> evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Scored scored -> new ScoreSentences(words).scored(scored);
            case Evidence.Runoff runoff -> new ScoreSentences(words).runoff(runoff);
            case Evidence.Blended blended -> new ScoreSentences(words).blended(blended);
            case Evidence.Rounds rounds -> new RoundSentences(words).rounds(rounds);
            case Evidence.Nominations nominations -> new RoundSentences(words).nominations(nominations);
            case Evidence.Pairs pairs -> new PairSentences(words).pairs(pairs);
        };
    }

    private void tie(TieBroken tie) {
        say(
                tie.figures().isEmpty() ? "tie" : "tie.figures",
                words.number(tie.round()),
                words.names(tie.between()),
                words.names(tie.picked()),
                words.say("step." + tie.step()),
                words.say("purpose." + tie.purpose()),
                words.figures(tie.figures()));
    }

    private void outcome(Outcome outcome) {
        switch (outcome) {
            case Outcome.Won won -> say("won", names(won.winners()));
            case Outcome.Tied tied ->
                say(
                        tied.sure().isEmpty() ? "tied" : "tied.sure",
                        names(tied.tied()),
                        words.number(tied.seatsLeft()),
                        names(tied.sure()));
            case Outcome.NeedsLot lot -> say("needslot", names(lot.tied()));
            case Outcome.NoAward none -> say("noaward", because(none.why()));
        }
    }

    private String because(String why) {
        String key = "because." + why.replace(' ', '-');
        return words.knows(key) ? words.say(key) : why;
    }

    private String names(Collection<Candidate> candidates) {
        return words.names(candidates);
    }

    private void say(String key, Object... parts) {
        sentences.add(words.say(key, parts));
    }
}
