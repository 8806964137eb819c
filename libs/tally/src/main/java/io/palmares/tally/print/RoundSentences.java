package io.palmares.tally.print;

import io.palmares.tally.Candidate;
import io.palmares.tally.Evidence;
import io.palmares.tally.Evidence.Form;
import io.palmares.tally.Evidence.NoAwardTest;
import io.palmares.tally.Evidence.NominationRound;
import io.palmares.tally.Fraction;
import io.palmares.tally.Round;
import io.palmares.tally.Round.Transfer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What happened round by round.
final class RoundSentences {
    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    RoundSentences(Words words) {
        this.words = words;
    }

    List<String> rounds(Evidence.Rounds rounds) {
        rounds.rounds().forEach(r -> round(r, rounds.form()));
        rounds.noAwardTest().ifPresent(this::test);
        rounds.places().forEach(place -> {
            say("place", words.number(place.place()));
            place.rounds().forEach(r -> round(r, rounds.form()));
        });
        return sentences;
    }

    private void round(Round round, Form form) {
        String key = form == Form.STAGES ? "stage." + round.action() : "round";
        String figures = words.figures(round.tallies());
        say(
                key,
                words.number(round.number()),
                form == Form.STAGES ? words.names(round.candidate().stream().toList()) : figures,
                figures);
        if (!round.transfers().isEmpty()) {
            say(
                    "moves",
                    String.join(
                            "; ", round.transfers().stream().map(this::moved).toList()));
        }
        rest("nontransferable", round.rest().nonTransferable());
        rest("residue", round.rest().residue());
        if (form != Form.STAGES || round.number() == 1) {
            round.quota().ifPresent(quota -> say("threshold", words.number(quota)));
        }
        who("elected", round.elected());
        if (form != Form.STAGES) {
            who("eliminated", round.eliminated());
        }
    }

    private String moved(Transfer transfer) {
        String from = transfer.from().name();
        String votes = words.number(transfer.votes());
        return transfer.to()
                .map(to -> words.say("moved", from, votes, to.name()))
                .orElseGet(() -> words.say("moved.nowhere", from, votes));
    }

    private void rest(String key, Fraction votes) {
        if (!votes.isZero()) {
            say(key, words.number(votes));
        }
    }

    private void who(String key, Collection<Candidate> candidates) {
        if (!candidates.isEmpty()) {
            say(key, words.names(candidates));
        }
    }

    private void test(NoAwardTest test) {
        boolean stands = test.forNoAward().compareTo(test.forWinner()) <= 0;
        say(
                stands ? "noaward.stands" : "noaward.wins",
                words.number(test.forWinner()),
                test.winner().name(),
                words.number(test.forNoAward()),
                test.noAward().name());
    }

    List<String> nominations(Evidence.Nominations nominations) {
        int number = 0;
        for (NominationRound round : nominations.rounds()) {
            number++;
            List<String> figures = round.points().keySet().stream()
                    .map(c -> words.say(
                            "nominations.figure",
                            c.name(),
                            words.number(round.points().getOrDefault(c, Fraction.ZERO)),
                            words.number(round.nominations().getOrDefault(c, Fraction.ZERO))))
                    .toList();
            say("nominations", words.number(number), String.join(", ", figures));
            who("eliminated", round.eliminated());
        }
        say("nominations.stop", words.names(nominations.finalists()));
        return sentences;
    }

    private void say(String key, Object... parts) {
        sentences.add(words.say(key, parts));
    }
}
