package io.palmares.tally.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file big enough for several threads means what the same bytes mean in one piece.
class ReadingInStretchesTest {
    private static final int LINES = 110_000;

    @TempDir
    Path folder;

    @Test
    void blt() throws IOException {
        String names = IntStream.range(0, 12).mapToObj(i -> "\"N" + i + "\"\n").collect(Collectors.joining());
        check("12 3\n-4\n" + lines(" ", " 0", "1 ") + "0\n" + names + "\"T\"\n", new BallotFormat.Blt());
    }

    @Test
    void bltThatEndsInTheMiddle() throws IOException {
        String text = "12 3\n" + lines(" ", " 0", "1 ");
        check(text, new BallotFormat.Blt());
        check(text + "0\n" + text, new BallotFormat.Blt());
        check(text + "1 1 x 0\n0\n", new BallotFormat.Blt());
    }

    @Test
    void prefLib() throws IOException {
        String names = IntStream.range(0, 12)
                .mapToObj(i -> "# ALTERNATIVE NAME " + (i + 1) + ": N" + i + "\n")
                .collect(Collectors.joining());
        String header = "# NUMBER ALTERNATIVES: 12\n# NUMBER VOTERS: " + LINES + "\n" + names;
        check(header + lines(",", "", "1: "), new BallotFormat.PrefLib(true, false));
        check(header + lines(",", "", "1: ") + "1: 13\n", new BallotFormat.PrefLib(true, false));
    }

    @Test
    void abif() throws IOException {
        check("=7:[Seven]\n" + lines(">", "", "1:"), new BallotFormat.Abif(false));
        check(lines(">", "", "1:") + "=3:[Three]\n1:A>>B\n", new BallotFormat.Abif(false));
    }

    @Test
    void tables() throws IOException {
        BallotFormat table = new BallotFormat.Table(TableForm.USUAL, MarkRules.USUAL);
        String header = IntStream.range(1, 13).mapToObj(i -> "Rank " + i).collect(Collectors.joining(","));
        String rows = lines(",", "", "").lines().map(TableRow::padded).collect(Collectors.joining("\n"));
        check(header + "\n" + rows, table);
        check(header + "\n" + rows + "\nA,B\n", table);
    }

    private static String lines(String between, String end, String count) {
        Random random = new Random(7);
        List<int[]> rankings = Stream.generate(() -> Sheets.ranking(random, 12, false))
                .limit(500)
                .toList();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            out.append(count);
            String separator = "";
            for (int candidate : rankings.get(random.nextInt(500))) {
                out.append(separator).append(candidate + 1);
                separator = between;
            }
            out.append(end).append('\n');
        }
        return out.toString();
    }

    private void check(String text, BallotFormat format) throws IOException {
        Path file = folder.resolve("t");
        Files.writeString(file, text);
        Reading inStretches = BallotFiles.read(file, format);
        switch (Sheets.reading(text, format)) {
            case Malformed(String _, long line, long column, String reason) ->
                assertThat(inStretches).isEqualTo(new Malformed(file.toString(), line, column, reason));
            case BallotSheet sheet -> {
                assertThat(inStretches).isInstanceOf(BallotSheet.class);
                assertThat(Sheets.votes((BallotSheet) inStretches)).isEqualTo(Sheets.votes(sheet));
                assertThat(((BallotSheet) inStretches).candidates()).isEqualTo(sheet.candidates());
            }
        }
    }

    private static final class TableRow {
        static String padded(String row) {
            return row + ",".repeat(11 - (int) row.chars().filter(c -> c == ',').count());
        }
    }
}
