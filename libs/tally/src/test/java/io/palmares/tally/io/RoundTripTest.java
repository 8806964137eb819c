package io.palmares.tally.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Candidate;
import io.palmares.tally.Packed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bltGivesBackWhatWasWritten(long seed) throws IOException {
        BallotSheet sheet = Sheets.random(seed, true);
        StringBuilder out = new StringBuilder();
        assertThat(BallotFiles.writeBlt(out, sheet)).isEmpty();
        BallotSheet again = Sheets.read(out.toString(), new BallotFormat.Blt());
        assertThat(Sheets.votes(again)).isEqualTo(Sheets.votes(sheet));
        assertThat(again.candidates()).isEqualTo(sheet.candidates());
        assertThat(again.title()).isEqualTo(sheet.title());
        assertThat(again.seats()).isEqualTo(sheet.seats());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void abifGivesBackWhatWasWritten(long seed) throws IOException {
        BallotSheet sheet = Sheets.random(seed, true);
        StringBuilder out = new StringBuilder();
        assertThat(BallotFiles.writeAbif(out, sheet)).isEmpty();
        BallotSheet again = Sheets.read(out.toString(), new BallotFormat.Abif(false));
        assertThat(Sheets.votes(again)).isEqualTo(Sheets.votes(sheet));
        assertThat(again.candidates()).isEqualTo(sheet.candidates());
        assertThat(again.title()).isEqualTo(sheet.title());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCaseGivesBackItsBallots(long seed) throws IOException {
        BallotSheet sheet = Sheets.random(seed, true);
        StringBuilder out = new StringBuilder();
        BallotFiles.writeCase(out, "id", sheet, "irv", Map.of("stop", "majority"));
        JsonReader json = new JsonReader(
                new ByteCursor("t", new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8))));
        assertThat(Sheets.votes(ballots(json, sheet.candidates()))).isEqualTo(Sheets.votes(sheet));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void prefLibGivesBackWhatWasWritten(long seed) throws IOException {
        BallotSheet sheet = Sheets.random(seed, true);
        BallotSheet again = Sheets.read(prefLib(sheet), new BallotFormat.PrefLib(false, false));
        assertThat(Sheets.votes(again)).isEqualTo(Sheets.votes(sheet));
        assertThat(again.candidates()).isEqualTo(sheet.candidates());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tablesGiveBackWhatWasWritten(long seed) throws IOException {
        BallotSheet sheet = Sheets.random(seed, false);
        BallotSheet again = Sheets.read(table(sheet), new BallotFormat.Table(TableForm.USUAL, MarkRules.USUAL));
        assertThat(Sheets.votes(again)).isEqualTo(Sheets.votes(sheet));
    }

    private static BallotSheet ballots(JsonReader json, List<Candidate> candidates) throws IOException {
        Standing standing = new Standing();
        candidates.forEach(standing::add);
        CaseBallots ballots = new CaseBallots(json, standing);
        try {
            json.beginObject();
            for (String name = json.member(); name != null; name = json.member()) {
                if (name.equals("ballots")) {
                    ballots.read();
                } else {
                    json.skip();
                }
            }
            json.end();
        } catch (MalformedFile e) {
            throw new AssertionError(e.malformed().toString(), e);
        }
        return new BallotSheet("", 1, candidates, java.util.Set.of(), ballots.profile("irv"));
    }

    private static String prefLib(BallotSheet sheet) {
        StringBuilder out = new StringBuilder("# TITLE: t\n# NUMBER ALTERNATIVES: ")
                .append(sheet.candidates().size())
                .append("\n# NUMBER VOTERS: ")
                .append(sheet.profile().ballots())
                .append('\n');
        for (int i = 0; i < sheet.candidates().size(); i++) {
            out.append("# ALTERNATIVE NAME ").append(i + 1).append(": ");
            out.append(sheet.candidates().get(i).name()).append('\n');
        }
        Packed rows = Lines.rows(sheet.profile());
        for (int row = 0; row < rows.rows(); row++) {
            out.append(rows.count(row)).append(": ");
            out.append(tiers(SortedRows.row(rows, row))).append('\n');
        }
        return out.toString();
    }

    private static String tiers(int[] row) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            boolean open = i + 1 < row.length && row[i + 1] < 0;
            out.append(i > 0 ? "," : "").append(row[i] >= 0 && open ? "{" : "");
            out.append((row[i] < 0 ? ~row[i] : row[i]) + 1).append(row[i] < 0 && !open ? "}" : "");
        }
        return out.toString();
    }

    private static String table(BallotSheet sheet) {
        int ranks = sheet.candidates().size() + 1;
        StringBuilder out = new StringBuilder("Count");
        for (int i = 1; i <= ranks; i++) {
            out.append(",Rank ").append(i);
        }
        Packed rows = Lines.rows(sheet.profile());
        for (int row = 0; row < rows.rows(); row++) {
            out.append('\n').append(rows.count(row));
            int[] marks = SortedRows.row(rows, row);
            for (int i = 0; i < ranks; i++) {
                String name =
                        i < marks.length ? sheet.candidates().get(marks[i]).name() : "";
                out.append(",\"").append(name.replace("\"", "\"\"")).append('"');
            }
        }
        int all = sheet.candidates().size();
        for (int candidate = 0; candidate < all; candidate++) {
            out.append("\n0,\"").append(sheet.candidates().get(candidate).name().replace("\"", "\"\""));
            out.append('"').append(",".repeat(ranks - 1));
        }
        return out.toString();
    }
}
