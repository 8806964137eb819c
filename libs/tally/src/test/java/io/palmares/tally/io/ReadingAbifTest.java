package io.palmares.tally.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Fraction;
import io.palmares.tally.Scores;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingAbifTest {
    private static final BallotFormat ORDER = new BallotFormat.Abif(false);
    private static final BallotFormat RATINGS = new BallotFormat.Abif(true);

    @Test
    void readsVoteLinesAlone() throws IOException {
        BallotSheet sheet = Sheets.read("42:Memphis>Nash\n26:Nash>Chat=Memphis\n10:\n", ORDER);
        assertThat(Sheets.votes(sheet))
                .isEqualTo(Map.of(" > Memphis > Nash", 42L, " > Nash > Chat = Memphis", 26L, "", 10L));
        assertThat(Sheets.names(sheet)).containsExactly("Chat", "Memphis", "Nash");
    }

    @Test
    void readsTitleCommentsAndDeclaredCandidates() throws IOException {
        BallotSheet sheet = Sheets.read("""
                # a comment
                {title: "Board \\"A\\""}
                {"ballot_type": "ranked"}
                =DGM:[Doña García Márquez]
                =SY:[Sue Ye (蘇業)]

                27: DGM > SY > [Adam #1] # the rest is silence
                3 * "Adam #1"
                """, ORDER);
        assertThat(sheet.title()).isEqualTo("Board \"A\"");
        assertThat(Sheets.votes(sheet))
                .isEqualTo(Map.of(" > Doña García Márquez > Sue Ye (蘇業) > Adam #1", 27L, " > Adam #1", 3L));
        assertThat(sheet.candidates().getFirst().id()).isEqualTo("DGM");
    }

    @Test
    void ordersByRatingsBetweenCommas() throws IOException {
        BallotSheet sheet = Sheets.read("27:A/5, B/2, C/5\n1:A/1>B/5\n", ORDER);
        assertThat(Sheets.votes(sheet)).isEqualTo(Map.of(" > A = C > B", 27L, " > A > B", 1L));
    }

    @Test
    void takesRatingsAsScores() throws IOException {
        BallotSheet sheet = Sheets.read("27:A/5, B/2\n2:B/4.5>A/0\n", RATINGS);
        Scores scores = (Scores) sheet.profile();
        assertThat(scores.values())
                .containsExactlyInAnyOrder(Fraction.of(5), Fraction.of(2), Fraction.parse("4.5"), Fraction.ZERO);
        assertThat(scores.ballots()).isEqualTo(29);
    }

    @Test
    void tellsWhereItIsWrong() throws IOException {
        assertThat(Sheets.refusal("27:A>>B\n", ORDER)).isEqualTo("1:6: expected a candidate, found '>'");
        assertThat(Sheets.refusal("27:A>B>A\n", ORDER)).isEqualTo("1:8: \"A\" is on the ballot twice");
        assertThat(Sheets.refusal("1:A\n27 A\n", ORDER)).isEqualTo("2:4: expected ':' or '*', found 'A'");
        assertThat(Sheets.refusal("27:A B\n", ORDER)).isEqualTo("1:6: expected the end of the line, found 'B'");
        assertThat(Sheets.refusal("[A]:B\n", ORDER)).isEqualTo("1:1: expected how many ballots, found '['");
        assertThat(Sheets.refusal("1:[A\n", ORDER)).isEqualTo("1:5: expected ']', found the end of the line");
        assertThat(Sheets.refusal("1:A/x\n", ORDER)).isEqualTo("1:5: not a rating");
        assertThat(Sheets.refusal("1:A,B/1\n", RATINGS)).isEqualTo("1:7: \"A\" has no rating");
        assertThat(Sheets.refusal("{title\n", ORDER)).isEqualTo("1:1: expected {key: \"value\"}");
        assertThat(Sheets.refusal("=A:[Ann]\n=A:[Abe]\n1:A\n", ORDER)).startsWith("2:4: \"A\" is declared twice");
        assertThat(Sheets.refusal("# nothing\n", ORDER)).isEqualTo("2:1: no candidates");
    }

    @Test
    void refusesANameThatIsATokenToo() throws IOException {
        assertThat(Sheets.refusal("=A:[Ann]\n1:A>[Ann]\n", ORDER))
                .isEqualTo("3:1: \"Ann\" is the name of \"A\" and a token of its own");
    }
}
