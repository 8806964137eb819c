package io.palmares.tally.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTablesTest {
    private static final TableForm USUAL = TableForm.USUAL;
    private static final String RANKED = "Record,Precinct,Rank 1,Rank 2,Rank 3\n";

    @Test
    void readsRankColumnsByTheirHeadings() throws IOException {
        BallotSheet sheet = read(RANKED + "1,P-1,Ann,Bob,undervote\n2,P-1,\"Bob\",Ann,Cyd\n3,P-1,Ann,Bob,\n");
        assertThat(Sheets.votes(sheet)).isEqualTo(Map.of(" > Ann > Bob", 2L, " > Bob > Ann > Cyd", 1L));
        assertThat(Sheets.names(sheet)).containsExactly("Ann", "Bob", "Cyd");
    }

    @Test
    void readsACastVoteRecordWithOrdinalsAndCounts() throws IOException {
        BallotSheet sheet = read(
                "Precinct,1ST CHOICE MAYOR,2ND CHOICE MAYOR,Count\nW-1,\"DOE, \"\"J\"\"\",ROE,12\nW-2,ROE,undervote,3\n");
        assertThat(Sheets.votes(sheet)).isEqualTo(Map.of(" > DOE, \"J\" > ROE", 12L, " > ROE", 3L));
    }

    @Test
    void endsABallotAtAnOvervoteOrPassesOverIt() throws IOException {
        String text = RANKED + "1,P,Ann,overvote,Bob\n";
        assertThat(Sheets.votes(read(text))).isEqualTo(Map.of(" > Ann", 1L));
        assertThat(Sheets.votes(read(text, marks(MarkRules.Overvote.SKIP, MarkRules.Duplicate.SKIP, 9, 9))))
                .isEqualTo(Map.of(" > Ann > Bob", 1L));
    }

    @Test
    void takesSeveralInACellAsEqualWhenToldSo() throws IOException {
        TableForm form = new TableForm(TableForm.Layout.RANKS, 0, 0, 0, 2, ',', "|", USUAL.labels());
        MarkRules equal = marks(MarkRules.Overvote.EQUAL, MarkRules.Duplicate.SKIP, 9, 9);
        BallotSheet sheet =
                Sheets.read(RANKED + "1,P,Ann|Bob,Cyd,\n2,P,Cyd|Cyd,Ann,\n", new BallotFormat.Table(form, equal));
        assertThat(Sheets.votes(sheet)).isEqualTo(Map.of(" > Ann = Bob > Cyd", 1L, " > Cyd > Ann", 1L));
    }

    @Test
    void endsABallotAfterMoreSkippedRanksThanAllowed() throws IOException {
        String one = RANKED + "1,P,Ann,,Bob\n";
        String two = "R,Rank 1,Rank 2,Rank 3,Rank 4\n1,Ann,,,Bob\n";
        MarkRules atMostOne = marks(MarkRules.Overvote.EXHAUST, MarkRules.Duplicate.SKIP, 1, 9);
        assertThat(Sheets.votes(read(one, atMostOne))).isEqualTo(Map.of(" > Ann > Bob", 1L));
        assertThat(Sheets.votes(read(two, atMostOne))).isEqualTo(Map.of(" > Ann", 1L));
    }

    @Test
    void looksAtNoMoreRanksThanAllowed() throws IOException {
        MarkRules two = marks(MarkRules.Overvote.EXHAUST, MarkRules.Duplicate.SKIP, 9, 2);
        assertThat(Sheets.votes(read(RANKED + "1,P,Ann,Bob,Cyd\n", two))).isEqualTo(Map.of(" > Ann > Bob", 1L));
    }

    @Test
    void passesOverADuplicateOrEndsThere() throws IOException {
        String text = RANKED + "1,P,Ann,Ann,Bob\n";
        assertThat(Sheets.votes(read(text))).isEqualTo(Map.of(" > Ann > Bob", 1L));
        assertThat(Sheets.votes(read(text, marks(MarkRules.Overvote.EXHAUST, MarkRules.Duplicate.EXHAUST, 9, 9))))
                .isEqualTo(Map.of(" > Ann", 1L));
    }

    @Test
    void givesAWriteInsRankToNobody() throws IOException {
        MarkRules noneSkipped = marks(MarkRules.Overvote.EXHAUST, MarkRules.Duplicate.SKIP, 0, 9);
        assertThat(Sheets.votes(read(RANKED + "1,P,UWI,Ann,\n2,P,,Ann,\n", noneSkipped)))
                .isEqualTo(Map.of(" > Ann", 1L, "", 1L));
    }

    @Test
    void readsAColumnForEachCandidate() throws IOException {
        TableForm form = new TableForm(TableForm.Layout.CANDIDATES, 2, 0, 0, 2, ';', "", USUAL.labels());
        BallotFormat format =
                new BallotFormat.Table(form, marks(MarkRules.Overvote.EQUAL, MarkRules.Duplicate.SKIP, 5, 1 << 30));
        BallotSheet sheet = Sheets.read("id;Ann;Bob;Cyd\n1;2;1;\n2;1;1;2\n3;1000000000;;\n", format);
        assertThat(Sheets.votes(sheet)).isEqualTo(Map.of(" > Bob > Ann", 1L, " > Ann = Bob > Cyd", 1L, "", 1L));
    }

    @Test
    void doesNotGuessWhichColumnsAreRanks() throws IOException {
        assertThat(refusal("id,x,y\n1,Ann,Bob\n"))
                .isEqualTo("2:1: no column is headed as the first rank: say which it is");
        TableForm form = new TableForm(TableForm.Layout.RANKS, 2, 2, 0, 2, ',', "", USUAL.labels());
        assertThat(Sheets.votes(Sheets.read("id,x,y\n1,Ann,Bob\n", new BallotFormat.Table(form, MarkRules.USUAL))))
                .isEqualTo(Map.of(" > Ann > Bob", 1L));
    }

    @Test
    void tellsWhereItIsWrong() throws IOException {
        assertThat(refusal(RANKED + "1,P,Ann\n")).isEqualTo("2:5: a row of 5 cells was expected");
        assertThat(refusal(RANKED + "1,P,Ann,Bob,Cyd,Dan\n")).isEqualTo("2:13: a row of 5 cells was expected");
        assertThat(refusal(RANKED + "1,P,\"Ann,Bob,Cyd\n")).isEqualTo("2:5: the quotes do not end on their line");
        assertThat(refusal(RANKED + "1,P,\"Ann\"x,Bob,Cyd\n"))
                .isEqualTo("2:10: expected the end of the cell, found 'x'");
        assertThat(refusal(RANKED + "1,P,A\u0000,Bob,Cyd\n")).isEqualTo("2:6: control character 0x00 in a text");
        assertThat(refusal("Rank 1,Count\nAnn,many\n"))
                .isEqualTo("2:5: expected a number of ballots up to 1000000000000000");
        assertThat(refusal(RANKED)).isEqualTo("2:1: no ballot names a candidate");
    }

    private static MarkRules marks(MarkRules.Overvote overvote, MarkRules.Duplicate duplicate, int skipped, int ranks) {
        return new MarkRules(overvote, duplicate, skipped, ranks);
    }

    private static BallotSheet read(String text) throws IOException {
        return read(text, MarkRules.USUAL);
    }

    private static BallotSheet read(String text, MarkRules marks) throws IOException {
        return Sheets.read(text, new BallotFormat.Table(USUAL, marks));
    }

    private static String refusal(String text) throws IOException {
        return Sheets.refusal(text, new BallotFormat.Table(USUAL, MarkRules.USUAL));
    }
}
