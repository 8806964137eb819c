package io.palmares.tally.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Each is answered, and long before the end of the file where the file is long: what was taken of
/// it shows that.
class HostileFilesTest {
    private static final long TWO_GIGABYTES = 1L << 31;
    private static final long LITTLE = 1 << 23;
    private static final BallotFormat BLT = new BallotFormat.Blt();
    private static final BallotFormat TABLE = new BallotFormat.Table(TableForm.USUAL, MarkRules.USUAL);
    private static final BallotFormat ABIF = new BallotFormat.Abif(false);
    private static final BallotFormat TOI = new BallotFormat.PrefLib(false, false);

    @Test
    void aMillionCandidates() throws IOException {
        refused(new Endless("1000000 1\n", "1 1 0\n", TWO_GIGABYTES, ""), BLT, "greater than 10000");
        refused(
                new Endless("# NUMBER ALTERNATIVES: 1000000\n", "1: 1\n", TWO_GIGABYTES, ""),
                TOI,
                "not a number up to");
    }

    @Test
    void candidatesWithoutEnd() throws IOException {
        refused(new Endless("Rank 1\n", "c%d\n", TWO_GIGABYTES, ""), TABLE, "more than 10000 candidates");
        refused(new Endless("", "1:c%d\n", TWO_GIGABYTES, ""), ABIF, "more than 10000 candidates");
        refused(new Endless("", "=c%d:[C]\n", TWO_GIGABYTES, ""), ABIF, "one too many");
        refusedCase(
                new Endless("{\"candidates\":[", "{\"id\":\"c%d\"},", TWO_GIGABYTES, ""), "more than 10000 candidates");
    }

    @Test
    void aLineOfTwoGigabytes() throws IOException {
        refused(new Endless("3 1\n1", " 2", TWO_GIGABYTES, " 0\n"), BLT, "candidate 2 is on the ballot twice");
        refused(new Endless("3 1\n1 1", "0", TWO_GIGABYTES, ""), BLT, "greater than 3");
        refused(new Endless("3 1\n0\n\"", "x", TWO_GIGABYTES, "\""), BLT, "a text is longer than 16384 bytes");
        refused(new Endless("Rank 1\n", "x", TWO_GIGABYTES, "\n"), TABLE, "a text is longer than 16384 bytes");
        refused(new Endless("", "x,", TWO_GIGABYTES, "\n"), TABLE, "more than 10000 columns");
        refused(new Endless("Rank 1\n", "x,", TWO_GIGABYTES, "\n"), TABLE, "a row of 1 cells was expected");
        refused(new Endless("1:", "A>", TWO_GIGABYTES, "A\n"), ABIF, "\"A\" is on the ballot twice");
        refused(new Endless("# TITLE: ", "x", TWO_GIGABYTES, "\n"), TOI, "a text is longer than 16384 bytes");
        refusedCase(new Endless("{\"id\":\"", "x", TWO_GIGABYTES, "\"}"), "a text is longer than 16384 bytes");
        refusedCase(new Endless("{\"seats\":", "1", TWO_GIGABYTES, "}"), "a number is longer than 1000 characters");
        refusedCase(new Endless("{\"rule\":{\"x\":[", "1,", TWO_GIGABYTES, "1]}}"), "bytes of rule");
    }

    @Test
    void deepNesting() throws IOException {
        refusedCase(new Endless("{\"expected\":", "[", TWO_GIGABYTES, ""), "nested deeper than 32");
        refusedCase(new Endless("{\"rule\":", "{\"a\":", TWO_GIGABYTES, ""), "nested deeper than 32");
    }

    @Test
    void membersWithoutEnd() throws IOException {
        refusedCase(new Endless("{\"expected\":{", "\"m%d\":1,", TWO_GIGABYTES, ""), "more than 10000 members");
    }

    @Test
    void nulBytes() throws IOException {
        refused(new Endless("", "\u0000", TWO_GIGABYTES, ""), BLT, "found 0x00");
        refused(new Endless("", "\u0000", TWO_GIGABYTES, ""), ABIF, "found 0x00");
        refused(new Endless("", "\u0000", TWO_GIGABYTES, ""), TABLE, "control character 0x00");
        refused(new Endless("", "\u0000", TWO_GIGABYTES, ""), TOI, "found 0x00");
        refusedCase(new Endless("", "\u0000", TWO_GIGABYTES, ""), "found 0x00");
    }

    @Test
    void countsThatCannotBeCounted() throws IOException {
        refused(new Endless("3 1\n", "9999999999999999 1 0\n", 100, ""), BLT, "greater than 1000000000000000");
        refused(new Endless("3 1\n", "999999999999999 1 0\n", 1 << 19, "0\n"), BLT, "more ballots than can be counted");
        refused(new Endless("", "999999999999999:A\n", 1 << 19, ""), ABIF, "more ballots than can be counted");
        refused(new Endless("Rank 1,count\n", "A,999999999999999\n", 1 << 19, ""), TABLE, "more ballots than can be");
        refusedCase(
                new Endless(
                        "{\"candidates\":[{\"id\":\"A\"}],\"ballots\":[",
                        "{\"count\":999999999999999,\"ranking\":[[\"A\"]]},",
                        1 << 20,
                        ""),
                "more ballots than can be counted");
        refusedCase(new Endless("{\"seats\":", "1e9", 3, "}"), "greater than 10000");
        refusedCase(new Endless("{\"seats\":", "1e999", 5, "}"), "greater than 10000");
    }

    @Test
    void bytesThatAreNotUtf8() throws IOException {
        assertThat(refusal("3 1\n0\n\"A\u00ff\"", BLT)).isEqualTo("3:1: not UTF-8");
        assertThat(refusal("Rank 1\nB\nA\u00ff\n", TABLE)).isEqualTo("3:1: not UTF-8");
        assertThat(refusal("1:B>[\u00c3(]\n", ABIF)).isEqualTo("1:5: not UTF-8");
        assertThat(refusal("# TITLE: \u00f0\u009f\n", TOI)).isEqualTo("1:3: not UTF-8");
    }

    @Test
    void moreBallotsThanMemoryIfTheyWereKept() throws IOException {
        Endless ballots = new Endless("3 1\n", "1 3 1 2 0\n7 2 0\n1 2=1 0\n", 1 << 23, "0\n\"A\"\n\"B\"\n\"C\"\n");
        BallotSheet sheet = (BallotSheet) BallotFiles.read("t", ballots, BLT);
        assertThat(Lines.rows(sheet.profile()).rows()).isEqualTo(3);
        assertThat(sheet.profile().ballots()).isEqualTo((1L << 23) / 24 * 9);
    }

    private static String refusal(String latin1, BallotFormat format) throws IOException {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        Malformed malformed = (Malformed) BallotFiles.read("t", new ByteArrayInputStream(bytes), format);
        return malformed.line() + ":" + malformed.column() + ": " + malformed.reason();
    }

    private static void refused(Endless stream, BallotFormat format, String reason) throws IOException {
        Reading reading = BallotFiles.read("t", stream, format);
        assertThat(reading).isInstanceOf(Malformed.class);
        assertThat(((Malformed) reading).reason()).contains(reason);
        assertThat(stream.taken()).isLessThan(LITTLE);
    }

    private static void refusedCase(Endless stream, String reason) throws IOException {
        CaseReading reading = BallotFiles.readCase("t", stream);
        assertThat(reading).isInstanceOf(Malformed.class);
        assertThat(((Malformed) reading).reason()).contains(reason);
        assertThat(stream.taken()).isLessThan(LITTLE);
    }
}
