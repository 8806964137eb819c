package io.palmares.tally.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingBltTest {
    private static final BallotFormat BLT = new BallotFormat.Blt();
    private static final String NAMES = "0\n\"Adam\"\n\"Basil\"\n\"Charlotte\"\n\"Title\"\n";

    @Test
    void readsBallotsNamesSeatsAndTitle() throws IOException {
        BallotSheet sheet = Sheets.read("3 2\n3 1 3 0\n4 1 0\n1 3 1 0\n" + NAMES, BLT);
        assertThat(Sheets.votes(sheet))
                .isEqualTo(Map.of(" > Adam > Charlotte", 3L, " > Adam", 4L, " > Charlotte > Adam", 1L));
        assertThat(sheet.seats()).isEqualTo(2);
        assertThat(sheet.title()).isEqualTo("Title");
    }

    @Test
    void addsUpEqualBallots() throws IOException {
        BallotSheet sheet = Sheets.read("3 1\n3 1=2 0\n4 2=1 0\n2 1 2 0\n" + NAMES, BLT);
        assertThat(Sheets.votes(sheet)).isEqualTo(Map.of(" > Adam = Basil", 7L, " > Adam > Basil", 2L));
    }

    @Test
    void needsNoLineEnds() throws IOException {
        BallotSheet sheet = Sheets.read("3 1 2 1 2 0 1 3 0 0 \"A\" \"B\" \"C\" \"T\"", BLT);
        assertThat(Sheets.votes(sheet)).isEqualTo(Map.of(" > A > B", 2L, " > C", 1L));
    }

    @Test
    void passesOverTheWithdrawn() throws IOException {
        BallotSheet sheet = Sheets.read("3 1\n-2\n1 2 1 0\n1 1=2 3 0\n1 2=3 1 0\n" + NAMES, BLT);
        assertThat(sheet.withdrawn()).containsExactly(1);
        assertThat(Sheets.votes(sheet.standing()))
                .isEqualTo(Map.of(" > Adam", 1L, " > Adam > Charlotte", 1L, " > Charlotte > Adam", 1L));
        assertThat(Sheets.names(sheet.standing())).containsExactly("Adam", "Charlotte");
    }

    @Test
    void takesBallotIdsSkippedRanksCommentsAndBlankBallots() throws IOException {
        BallotSheet sheet =
                Sheets.read("# made by hand\n3 1 # three for one\n(a-1) 1 2 - 3 0 # skipped\n5 0\n\r\n" + NAMES, BLT);
        assertThat(Sheets.votes(sheet)).isEqualTo(Map.of(" > Basil > Charlotte", 1L, "", 5L));
    }

    @Test
    void takesNicknamesAndOptionsInBrackets() throws IOException {
        BallotSheet sheet = Sheets.read("3 1\n[nick ad ba ch]\n[withdrawn ba]\n2 ch=ad ba 0\n1 1 0\n" + NAMES, BLT);
        assertThat(Sheets.votes(sheet)).isEqualTo(Map.of(" > Adam = Charlotte > Basil", 2L, " > Adam", 1L));
        assertThat(sheet.withdrawn()).containsExactly(1);
        assertThat(refusal("3 1\n[nick a b]\n")).isEqualTo("2:10: 2 nicknames for 3 candidates");
        assertThat(refusal("2 1\n[nick a a]\n")).startsWith("2:9: \"a\" cannot be a nickname");
        assertThat(refusal("2 1\n[nick a b]\n1 c 0\n")).isEqualTo("3:3: nobody is called c");
        assertThat(refusal("2 1\n[tie 2 1]\n")).startsWith("2:2: option \"tie\" is not known");
    }

    @Test
    void passesOverRemarksAfterTheTitle() throws IOException {
        BallotSheet sheet = Sheets.read("3 1\n1 1 0\n" + NAMES + "\"source\"\n\"remark\"\nQuota 84.88\n", BLT);
        assertThat(sheet.title()).isEqualTo("Title");
        assertThat(refusal("3 1\n1 1 0\n" + NAMES + "\"1\"\n\"2\"\n\"3\"\n")).contains("more names than");
    }

    @Test
    void keepsNumbersAsIdsWhenNamesDoNotTellCandidatesApart() throws IOException {
        BallotSheet sheet = Sheets.read("2 1\n1 2 0\n0\n\"A\"\n\"A\"\n\"T\"\n", BLT);
        assertThat(sheet.candidates().get(1).id()).isEqualTo("2");
    }

    @Test
    void tellsWhereItIsWrong() throws IOException {
        assertThat(refusal("")).isEqualTo("1:1: expected the number of candidates, found the end of the file");
        assertThat(refusal("x 1")).isEqualTo("1:1: expected the number of candidates, found 'x'");
        assertThat(refusal("3 0\n0\n")).isEqualTo("1:3: a contest has at least one candidate and one seat");
        assertThat(refusal("3 1\n1 1 4 0\n" + NAMES)).isEqualTo("2:5: a candidate's number is greater than 3");
        assertThat(refusal("3 1\n1 1000000000 0\n" + NAMES)).startsWith("2:3: a candidate's number is greater");
        assertThat(refusal("3 1\n1 1 2 1 0\n" + NAMES)).isEqualTo("2:7: candidate 1 is on the ballot twice");
        assertThat(refusal("3 1\n1 1 2\n3 0\n" + NAMES)).isEqualTo("2:6: a ballot ends with 0 on the line it began on");
        assertThat(refusal("3 1\n1 =1 0\n" + NAMES)).isEqualTo("2:3: expected a candidate's number, found '='");
        assertThat(refusal("3 1\n1 1= 0\n" + NAMES)).isEqualTo("2:6: candidates are numbered from 1");
        assertThat(refusal("3 1\n1.5 1 0\n" + NAMES)).isEqualTo("2:2: expected a candidate's number, found '.'");
        assertThat(refusal("3 1\n1 1 0\n0\n\"A\"\n")).isEqualTo("5:1: only 1 of 3 candidates have a name");
        assertThat(refusal("3 1\n1 1 0\n0\n\"A\"\n\"B\n")).isEqualTo("5:3: expected '\"', found the end of the line");
        assertThat(refusal("3 1\n-4\n")).isEqualTo("2:2: a withdrawn candidate is greater than 3");
        assertThat(refusal("3 1\n1 1 0\n0\n\"A\u0000\"")).isEqualTo("4:3: control character 0x00 in a text");
        assertThat(refusal("3 1\n1 \u0000 0\n")).isEqualTo("2:3: expected a candidate's number, found 0x00");
    }

    @Test
    void refusesAFileThatBreaksOff() throws IOException {
        assertThat(refusal("3 1\n1 1 0\n1 2")).isEqualTo("3:4: a ballot ends with 0 on the line it began on");
        assertThat(refusal("3 1\n1 1 0\n1 2 0\n")).isEqualTo("4:1: the ballots do not end with 0");
    }

    private static String refusal(String text) throws IOException {
        return Sheets.refusal(text, BLT);
    }
}
