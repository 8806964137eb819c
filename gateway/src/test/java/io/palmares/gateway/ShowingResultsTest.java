package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A result of every preset and method, as a page without script.
class ShowingResultsTest extends DemoGatewayTest {

    static List<String> results() throws IOException, URISyntaxException {
        Path kept = Path.of(Objects.requireNonNull(ShowingResultsTest.class.getResource("/results"))
                .toURI());
        try (Stream<Path> files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    private String shown(Announced result) {
        return shown(result, "en", Announced.PAGE);
    }

    private String shown(Announced result, String language, String path) {
        RESULTS.answer(result);
        HttpResponse<String> page = send(to(path).header("Accept-Language", language));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    @ParameterizedTest
    @MethodSource("results")
    void isShownInBothLanguagesWithoutAnIdForAName(String result) {
        assertThat(shown(Announced.of(result)))
                .contains("<h1>Cluster Manager of the Year</h1>", "Announced 11 November 2020")
                .doesNotContain("??", "style=", ">a0000000<", ">no-award<");
        assertThat(shown(Announced.of(result), "de", Announced.PAGE))
                .contains("<h1>Clustermanager des Jahres</h1>")
                .doesNotContain("??", ">a0000000<", ">no-award<");
    }

    @Test
    void saysOfASpecialAwardWhoHasItAndNothingOfACount() {
        assertThat(shown(Announced.of("direct")))
                .contains("Special award", "Ana Almeida")
                .doesNotContain("How it was counted");
    }

    @Test
    void drawsWhereBallotsWentFromRoundToRound() {
        String page = shown(Announced.of("instant-runoff"));
        assertThat(page).contains("class=\"band moved\"", "class=\"piece won\"", "class=\"piece out\"", "Round 3");
        assertThat(page).contains("ballots that name nobody who is still in");
        assertThat(page)
                .containsPattern("<strong>A</strong> <span>Bo Berg</span>|<strong>A</strong> <span>Ana Almeida</span>");
    }

    @Test
    void givesALineForOtherSitesInWhichANameStaysText() {
        RESULTS.answer(new Hostile(Announced.of("plurality")));
        assertThat(get(Announced.PAGE).body())
                .contains("&lt;p&gt;&amp;lt;script&amp;gt;alert(1)")
                .doesNotContain("&lt;p&gt;&lt;script");
    }

    @Test
    void marksOnlyADemonstrationAsOne() {
        RESULTS.answer(request -> {
            StubService.Reply reply = Announced.of("plurality").to(request);
            return new StubService.Reply(
                    reply.status(), reply.type(), reply.body().replaceAll("(\"demo\": ?)true", "$1false"));
        });
        assertThat(get(Announced.PAGE).body()).doesNotContain("This is a demonstration", "class=\"demo\"");
    }

    @Test
    void drawsNothingWhereNothingMoved() {
        assertThat(shown(Announced.of("plurality"))).doesNotContain("class=\"flow\"");
    }

    @Test
    void showsBothSidesOfABlendAndWhomEachAloneWouldHaveChosen() {
        assertThat(shown(Announced.of("blend-share")))
                .contains("The jury makes up 80 of 100, the voters 20")
                .contains("The jury alone would have chosen Ana Almeida.")
                .contains("The voters alone would have chosen Bo Berg.")
                .contains("Voters (P)", ">77.52<", ">73.60<", ">60.00<", ">40.00<");
        assertThat(shown(Announced.of("blend-too-few")))
                .contains("Fewer than 30 ballots chose somebody")
                .doesNotContain("Voters (P)", "The voters alone");
    }

    @Test
    void putsJuryAndVotersSideBySide() {
        assertThat(shown(Announced.of("shortlist-then-vote")))
                .contains("Jury and voters side by side", "First choices", "figures by criterion");
    }

    @Test
    void namesTheStepThatBrokeATie() {
        assertThat(shown(Announced.of("jury-score-tie")))
                .contains("Higher jury score", "Ana Almeida and Bo Berg were level; it goes to");
    }

    @Test
    void tellsTheTestAgainstNoAward() {
        assertThat(shown(Announced.of("no-award-stands"))).contains("The test against No Award", "prefer Ana Almeida");
        assertThat(shown(Announced.of("plurality-no-award"))).contains("No award is made in this category");
    }

    @Test
    void showsCriteriaAndThoseWhoFailedAThreshold() {
        assertThat(shown(Announced.of("jury-only-thresholds"))).contains("Impact", "(60 %, out of 10)", "Cy Chen");
    }

    @Test
    void listsWhoWithdrewAndWhatClassesWeigh() {
        assertThat(shown(Announced.of("withdrawn"))).contains("Withdrew before the close", "Cy Chen");
        assertThat(shown(Announced.of("two-classes"))).contains("weight 1/2", "delegates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "revoked"})
    void keepsAWinnerWhoIsGoneWithTheNextInRankAndEveryVersion(String status) {
        Announced next = Announced.corrected("plurality", status, true);
        assertThat(shown(next))
                .contains("class=\"gone\"", ">" + status + "<", "The winner has " + status + " the award.")
                .contains("Every version of this result", "Version 1, 11 November 2020")
                .doesNotContain("stays vacant");
        String nominees = shown(next).split("id=\"nominees\"", -1)[1];
        assertThat(nominees).containsOnlyOnce(">" + status + "</span>").containsOnlyOnce(">Winner</span>");
        assertThat(shown(next, "en", Announced.PAGE + "?version=1"))
                .contains("This is version 1 of the result. It was corrected since.")
                .doesNotContain("class=\"gone\"");
        assertThat(shown(Announced.corrected("plurality", status, false))).contains("The award stays vacant.");
    }
}
