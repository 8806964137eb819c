package io.palmares.tally.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingPrefLibTest {
    private static final BallotFormat SOI = new BallotFormat.PrefLib(true, false);
    private static final BallotFormat SOC = new BallotFormat.PrefLib(true, true);
    private static final BallotFormat TOI = new BallotFormat.PrefLib(false, false);
    private static final String HEADER = """
            # FILE NAME: t.toi
            # TITLE: Leader
            # DESCRIPTION:
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 6
            # NUMBER UNIQUE ORDERS: 3
            # ALTERNATIVE NAME 1: Ann
            # ALTERNATIVE NAME 2: Bob: the second
            # ALTERNATIVE NAME 3: Cyd
            """;

    @Test
    void readsOrdersWithTies() throws IOException {
        BallotSheet sheet = Sheets.read(HEADER + "3: 1,{2, 3}\n2: 3\n1: {1,2},3\n", TOI);
        assertThat(Sheets.votes(sheet))
                .isEqualTo(Map.of(
                        " > Ann > Bob: the second = Cyd", 3L, " > Cyd", 2L, " > Ann = Bob: the second > Cyd", 1L));
        assertThat(sheet.title()).isEqualTo("Leader");
        assertThat(sheet.seats()).isZero();
    }

    @Test
    void readsTheOlderHeader() throws IOException {
        BallotSheet sheet = Sheets.read("2\n1,Ann\n2,Bob, jr\n5,5,2\n3,1,2\n2,{1,2}\n", TOI);
        assertThat(Sheets.votes(sheet)).isEqualTo(Map.of(" > Ann > Bob, jr", 3L, " > Ann = Bob, jr", 2L));
    }

    @Test
    void refusesWhatTheKindOfFileExcludes() throws IOException {
        assertThat(Sheets.refusal(HEADER + "6: 1,{2,3}\n", SOI))
                .isEqualTo("10:6: equal ranks in a file of strict orders");
        assertThat(Sheets.refusal(HEADER + "6: 1,2\n", SOC))
                .isEqualTo("10:7: the order is not complete, as this kind of file says");
        assertThat(Sheets.votes(Sheets.read(HEADER + "6: 1,2,3\n", SOC))).hasSize(1);
    }

    @Test
    void refusesAFileThatBreaksOff() throws IOException {
        assertThat(Sheets.refusal(HEADER + "3: 1,2\n2: 3\n", SOI))
                .isEqualTo("12:1: the header says 6 voters, the orders are of 5");
    }

    @Test
    void tellsWhereItIsWrong() throws IOException {
        assertThat(Sheets.refusal(HEADER + "6: 1,4\n", SOI))
                .isEqualTo("10:6: an alternative's number is greater than 3");
        assertThat(Sheets.refusal(HEADER + "6: 1,1\n", SOI)).isEqualTo("10:6: candidate 1 is on the ballot twice");
        assertThat(Sheets.refusal(HEADER + "6; 1\n", SOI)).isEqualTo("10:2: expected ':', found ';'");
        assertThat(Sheets.refusal(HEADER + "6: 1 2\n", SOI)).isEqualTo("10:6: expected ',', found '2'");
        assertThat(Sheets.refusal(HEADER + "6: {1,2\n", TOI))
                .isEqualTo("10:8: expected ',' or '}', found the end of the line");
        assertThat(Sheets.refusal("# NUMBER ALTERNATIVES: 1000000000\n", SOI))
                .isEqualTo("1:3: NUMBER ALTERNATIVES: not a number up to 10000");
        assertThat(Sheets.refusal("# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 1\n# ALTERNATIVE NAME 1: A\n1: 1\n", SOI))
                .isEqualTo("4:1: not every one of 2 alternatives has a name");
    }
}
