package io.palmares.tally.io;

import io.palmares.tally.Candidate;
import io.palmares.tally.Packed;
import io.palmares.tally.Profile;
import io.palmares.tally.Rankings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Ballot sheets by a seed, and what makes two of them the same.
final class Sheets {
    private static final List<String> ODD = List.of(
            "Ann \"Nan\" O'Neil",
            "蘇業",
            "Doña García Márquez",
            "a]b[c",
            "back\\slash",
            "semi;colon, comma",
            "{brace}: 1",
            "#1",
            "=eq>gt",
            "Ж",
            "x/5",
            "two  blanks");

    private Sheets() {}

    static BallotSheet random(long seed, boolean ties) {
        Random random = new Random(seed);
        int candidates = 1 + random.nextInt(12);
        List<String> names = IntStream.range(0, candidates)
                .mapToObj(i -> random.nextInt(4) == 0 ? ODD.get(i) : "C" + i)
                .toList();
        Rankings.Builder ballots = Rankings.of(candidates);
        for (int i = random.nextInt(40); i >= 0; i--) {
            int[] row = ranking(random, candidates, ties);
            ballots.accept(row, 0, row.length, 1 + random.nextInt(1000));
        }
        return new BallotSheet(
                "Title " + ODD.get(random.nextInt(ODD.size())),
                1 + random.nextInt(3),
                BallotSheet.candidates(names),
                Set.of(),
                ballots.build());
    }

    static int[] ranking(Random random, int candidates, boolean ties) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
        Collections.shuffle(order, random);
        int length = random.nextInt(candidates + 1);
        int[] row = new int[length];
        for (int i = 0; i < length; i++) {
            row[i] = ties && i > 0 && random.nextInt(4) == 0 ? ~order.get(i) : order.get(i);
        }
        return row;
    }

    /// What a sheet says, whatever the order of its ballots.
    static Map<String, Long> votes(BallotSheet sheet) {
        return votes(sheet.profile(), sheet.candidates());
    }

    static Map<String, Long> votes(Profile profile, List<Candidate> candidates) {
        Map<String, Long> votes = new TreeMap<>();
        Packed rows = Lines.rows(profile);
        for (int row = 0; row < rows.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int mark : SortedRows.row(rows, row)) {
                line.append(mark < 0 ? " = " : " > ")
                        .append(candidates.get(mark < 0 ? ~mark : mark).name());
            }
            votes.merge(line.toString(), rows.count(row), Long::sum);
        }
        return votes;
    }

    static BallotSheet read(String text, BallotFormat format) throws IOException {
        return switch (reading(text, format)) {
            case BallotSheet sheet -> sheet;
            case Malformed malformed -> throw new AssertionError(malformed + "\n" + text);
        };
    }

    /// Where and why a text is refused, as `line:column: reason`.
    static String refusal(String text, BallotFormat format) throws IOException {
        return switch (reading(text, format)) {
            case Malformed malformed -> malformed.line() + ":" + malformed.column() + ": " + malformed.reason();
            case BallotSheet sheet -> "read " + votes(sheet);
        };
    }

    static Reading reading(String text, BallotFormat format) throws IOException {
        return BallotFiles.read("t", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format);
    }

    static List<String> names(BallotSheet sheet) {
        return sheet.candidates().stream().map(Candidate::name).toList();
    }
}
