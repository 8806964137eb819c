package io.palmares.tally.io;

import io.palmares.tally.Allotments;
import io.palmares.tally.Fraction;
import io.palmares.tally.Profile;
import io.palmares.tally.Rankings;
import io.palmares.tally.Scorecards;
import io.palmares.tally.Scores;
import io.palmares.tally.Selections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ballots of a case, all of one kind, collapsed as they come.
final class CaseBallots {
    private final JsonReader json;
    private final CaseBallot ballot;
    private final Standing standing;
    private String kind = "";
    private final Rankings.Builder rankings;
    private final Selections.Builder selections;
    private final Scores.Builder scores;
    private final List<Allotments.Allotment> allotments = new ArrayList<>();
    private final List<Scorecards.Scorecard> scorecards = new ArrayList<>();

    CaseBallots(JsonReader json, Standing standing) {
        this.json = json;
        this.standing = standing;
        this.ballot = new CaseBallot(json, standing);
        this.rankings = Rankings.of(standing.size());
        this.selections = Selections.of(standing.size());
        this.scores = Scores.of(standing.size());
    }

    void read() throws IOException, MalformedFile {
        json.beginArray();
        while (json.element()) {
            ballot.read();
            if (!kind.isEmpty() && !kind.equals(ballot.kind())) {
                throw json.wrong("a ballot of " + ballot.kind() + " among ballots of " + kind);
            }
            kind = ballot.kind();
            cast();
        }
    }

    /// Without a single ballot the method tells which kind they would have been.
    Profile profile(String method) {
        String of = kind.isEmpty() ? CaseBallot.kindFor(method) : kind;
        return switch (of) {
            case "approvals", "nominations", "choice" -> selections.build();
            case "scores" -> scores.build();
            case "points" -> new Allotments(standing.size(), allotments);
            case "card" -> new Scorecards(standing.size(), scorecards);
            default -> rankings.build();
        };
    }

    private void cast() throws MalformedFile {
        long count = ballot.count();
        try {
            switch (kind) {
                case "ranking" -> rankings.accept(ballot.row(), 0, ballot.length(), count);
                case "scores" -> scores.accept(byCandidate(), count);
                case "points" ->
                    allotments.add(new Allotments.Allotment(ballot.giver(), ballot.panel(), byCandidate(), count));
                case "card" ->
                    scorecards.add(
                            new Scorecards.Scorecard(ballot.giver(), ballot.candidate(), ballot.numbers(), count));
                default -> selections.accept(ballot.named(), count);
            }
        } catch (ArithmeticException e) {
            throw json.wrong("more ballots than can be counted");
        }
    }

    private Map<Integer, Fraction> byCandidate() throws MalformedFile {
        Map<Integer, Fraction> byCandidate = new HashMap<>();
        for (Map.Entry<String, Fraction> number : ballot.numbers().entrySet()) {
            byCandidate.put(ballot.place(number.getKey()), number.getValue());
        }
        return byCandidate;
    }
}
