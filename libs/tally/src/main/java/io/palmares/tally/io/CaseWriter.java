package io.palmares.tally.io;

import io.palmares.tally.Allotments;
import io.palmares.tally.Candidate;
import io.palmares.tally.Fraction;
import io.palmares.tally.Packed;
import io.palmares.tally.Profile;
import io.palmares.tally.Rankings;
import io.palmares.tally.Scorecards;
import io.palmares.tally.Scores;
import io.palmares.tally.Selections;
import io.palmares.tally.Sides;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes the case schema `tally-case/1`, one ballot a line.
final class CaseWriter {
    private final Appendable out;
    private final List<Candidate> candidates;

    CaseWriter(Appendable out, List<Candidate> candidates) {
        this.out = out;
        this.candidates = candidates;
    }

    void write(String id, BallotSheet sheet, String method, Map<String, ? extends @Nullable Object> rule)
            throws IOException {
        member("{\n", "schema", CaseReader.SCHEMA);
        member(",\n", "id", id);
        member(",\n", "title", sheet.title());
        member(",\n", "method", method);
        member(",\n", "seats", Math.max(1, sheet.seats()));
        member(",\n", "candidates", people());
        member(",\n", "rule", rule);
        if (sheet.profile() instanceof Sides sides) {
            out.append(",\n\"jury\":");
            ballots(sides.jury(), method);
            out.append(",\n\"ballots\":");
            ballots(sides.electorate(), method);
        } else {
            out.append(",\n\"ballots\":");
            ballots(sheet.profile(), method);
        }
        out.append("\n}\n");
    }

    private void member(String between, String name, Object value) throws IOException {
        out.append(between).append('"').append(name).append("\":");
        JsonWriter.write(out, value);
    }

    private List<Object> people() {
        List<Object> people = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Map<String, String> person = new LinkedHashMap<>();
            person.put("id", candidate.id());
            person.put("name", candidate.name());
            people.add(person);
        }
        return people;
    }

    private void ballots(Profile profile, String method) throws IOException {
        String between = "[\n";
        switch (profile) {
            case Rankings rankings -> rows(rankings.rows(), "ranking", this::tiers);
            case Selections selections -> rows(selections.rows(), selection(method), this::named);
            case Scores scores -> rows(scores.rows(), "scores", row -> scored(row, scores.values()));
            case Allotments allotments -> {
                for (Allotments.Allotment card : allotments.cards()) {
                    line(
                            between,
                            card.count(),
                            Map.of("voter", card.voter(), "panel", card.panel()),
                            "points",
                            byId(card.points()));
                    between = ",\n";
                }
                out.append(allotments.cards().isEmpty() ? "[]" : "\n]");
            }
            case Scorecards scorecards -> {
                for (Scorecards.Scorecard card : scorecards.cards()) {
                    Map<String, String> scores = new TreeMap<>();
                    card.scores().forEach((criterion, score) -> scores.put(criterion, score.toString()));
                    String candidate = candidates.get(card.candidate()).id();
                    line(
                            between,
                            card.count(),
                            Map.of("judge", card.judge(), "candidate", candidate),
                            "scores",
                            scores);
                    between = ",\n";
                }
                out.append(scorecards.cards().isEmpty() ? "[]" : "\n]");
            }
            case Sides sides -> throw new IllegalArgumentException("sides within sides");
        }
    }

    private interface Marks {
        Object of(int[] row);
    }

    private void rows(Packed rows, String kind, Marks marks) throws IOException {
        String between = "[\n";
        for (int row : SortedRows.of(rows)) {
            line(between, rows.count(row), Map.of(), kind, marks.of(SortedRows.row(rows, row)));
            between = ",\n";
        }
        out.append(rows.rows() == 0 ? "[]" : "\n]");
    }

    private void line(String between, long count, Map<String, String> about, String kind, Object marks)
            throws IOException {
        Map<String, Object> ballot = new LinkedHashMap<>();
        ballot.put("count", count);
        ballot.putAll(new TreeMap<>(about));
        ballot.put(kind, marks);
        out.append(between);
        JsonWriter.write(out, ballot);
    }

    private static String selection(String method) {
        return method.equals("eph") ? "nominations" : "approvals";
    }

    private List<Object> tiers(int[] row) {
        List<Object> tiers = new ArrayList<>();
        List<Object> tier = new ArrayList<>();
        for (int mark : row) {
            if (mark >= 0) {
                tier = new ArrayList<>();
                tiers.add(tier);
            }
            tier.add(candidates.get(mark < 0 ? ~mark : mark).id());
        }
        return tiers;
    }

    private List<Object> named(int[] row) {
        List<Object> named = new ArrayList<>();
        for (int candidate : row) {
            named.add(candidates.get(candidate).id());
        }
        return named;
    }

    private Map<String, String> scored(int[] row, List<Fraction> values) {
        Map<String, String> scored = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i += 2) {
            scored.put(candidates.get(row[i]).id(), values.get(row[i + 1]).toString());
        }
        return scored;
    }

    private Map<String, String> byId(Map<Integer, Fraction> points) {
        Map<String, String> byId = new LinkedHashMap<>();
        new TreeMap<>(points)
                .forEach(
                        (candidate, value) -> byId.put(candidates.get(candidate).id(), value.toString()));
        return byId;
    }
}
