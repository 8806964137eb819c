package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the public reads, without script.
class PublicPagesTest extends DemoGatewayTest {
    private static final String ANNOUNCED = "/editions/ecc-2020/categories/cluster-partnership";
    private static final String OPEN = "/editions/ecc-2020/categories/audience-prize";
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @BeforeEach
    void published() {
        RESULTS.answer(Published::results);
        VOTING.answer(Published::voting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/editions/ecc-2020",
                "/editions/ecc-2020/rulebook",
                "/editions/ecc-2020/rulings",
                ANNOUNCED,
                OPEN,
                "/winners",
                "/laureates/k6yf4bx3",
                "/receipt",
                "/verify",
                "/mailbox",
                "/editions/nowhere"
            })
    void saysEverythingInBothLanguagesAndTakesTextForText(String path) {
        for (String language : new String[] {"en", "de"}) {
            HttpResponse<String> page = send(to(path).header("Accept-Language", language));
            assertThat(page.statusCode()).isEqualTo(path.endsWith("nowhere") ? 404 : 200);
            assertThat(page.body())
                    .contains("<html lang=\"" + language + "\"", "<h1", "</html>")
                    .doesNotContain("??", "<script>", "</title> ", "style=", "onclick");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void showsHowItWasCounted() {
        String page = get(ANNOUNCED).body();
        assertThat(page).contains("Round 2", "17 are needed", "+8", "85.83", "IoT4Industry", "Austria");
        assertThat(page).contains("property=\"og:title\" content=\"Cluster Partnership of the Year\"");
        assertThat(send(to(ANNOUNCED).header("Accept-Language", "de-AT")).body())
                .contains("Runde 2", "85,83", "Österreich", ">Mitgliedsorganisationen<");
    }

    @Test
    void saysOfANomineeWhoWonMoreThanThatTheyWereInTheFinal() {
        String page = get(ANNOUNCED).body();
        assertThat(page.split(">Winner</span>", -1)).hasSize(2);
        assertThat(page.split(">Finalist</span>", -1)).hasSize(3);
    }

    @Test
    void namesInAnEditionWhoWonWhat() {
        String page = get("/editions/ecc-2020").body();
        assertThat(page.split("class=\"laureates\"", -1)).hasSize(4);
        assertThat(page).contains("Antonio Novo Guerrero", "IoT4Industry");
        assertThat(RESULTS.seen)
                .extracting(StubService.Seen::path)
                .contains("/api/public/v1/winners?edition=ecc-2020&limit=200");
        assertThat(page.indexOf(">Special award for EU")).isLessThan(page.indexOf("Antonio Novo Guerrero"));
    }

    @Test
    void givesProgramsTheWinnerInABlockThatNoTextCanLeave() {
        Matcher data = DATA.matcher(get(ANNOUNCED).body());
        assertThat(data.find()).isTrue();
        JsonNode item = JsonMapper.shared().readTree(data.group(1));
        assertThat(item.at("/itemListElement/0/name").asString()).startsWith("IoT4Industry<script>");
        assertThat(data.group(1)).doesNotContain("<");
    }

    @Test
    void marksADemonstrationAsOne() {
        assertThat(get(ANNOUNCED).body()).contains("This is a demonstration");
        assertThat(get("/editions/ecc-2020").body()).contains("This is a demonstration");
        assertThat(get("/winners").body()).contains("class=\"demo\"");
    }

    @Test
    void invitesToVoteWhileTheVoteIsOpenAndShowsNothingOfIt() {
        String page = get(OPEN).body();
        assertThat(page).contains(OPEN + "/vote", "At least 10 have voted").doesNotContain("How it was counted");
    }

    @Test
    void tellsWhetherABallotIsInNeverRepeatingItInAnAddress() {
        assertThat(receipt("code=2HZWG-D4EVM-J1TCX-KM1VR-QB").body()).contains("Your ballot is in the box.");
        assertThat(receipt("code=nonsense\"><b>").body())
                .contains("not a receipt code", "&quot;&gt;&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(receipt("code=" + "A".repeat(65)).body()).contains("not a receipt code");
    }

    private HttpResponse<String> receipt(String form) {
        return send(to("/receipt")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    @Test
    void remembersTheLanguageChosen() {
        HttpResponse<String> page = send(to("/winners?lang=de").header("Accept-Language", "en"));
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(page.body()).contains("<html lang=\"de\"");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        String again = send(to("/winners").header("Accept-Language", "en").header("Cookie", cookie.split(";", 2)[0]))
                .body();
        assertThat(again).contains("<html lang=\"de\"");
        assertThat(send(to("/winners").header("Accept-Language", "xx")).body()).contains("<html lang=\"en\"");
    }

    @Test
    void tellsAReaderInAPageAndAProgramInAProblemThatThereIsNothing() {
        for (String nowhere : new String[] {"/nowhere", "/editions", "/wp-login.php"}) {
            HttpResponse<String> page = send(to(nowhere).header("Accept", "text/html,*/*;q=0.8"));
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("<h1>There is nothing here</h1>");
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(codeOf(send(to(nowhere).header("Accept", "application/json"))))
                    .isEqualTo("not-found");
        }
        assertThat(codeOf(send(to("/auth/nowhere").header("Accept", "text/html"))))
                .isEqualTo("not-found");
    }

    @Test
    void findsWinnersByName() {
        assertThat(get("/winners?q=guerrero").body())
                .contains("Antonio Novo Guerrero")
                .doesNotContain("IoT4");
        assertThat(get("/winners?q=%3Cb%3E").body())
                .contains("Nothing was found", "&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void saysInAPageThatAServiceIsAway() {
        RESULTS.answer(_ -> new StubService.Reply(503, "application/problem+json", "{}"));
        HttpResponse<String> page = get("/editions/ecc-2020");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Nothing is lost").doesNotContain("127.0.0.1:");
    }

    @Test
    void letsBrowsersKeepFilesAndAskWhetherTheyChanged() {
        HttpResponse<String> file = get("/ui/style.css");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-cache");
        assertThat(file.headers().firstValue("Last-Modified")).isEmpty();
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(send(to("/ui/style.css").header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        assertThat(get("/ui/booth/booth.js").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    }

    @Test
    void sendsPagesAndTheirFilesCompressed() {
        for (String path : new String[] {ANNOUNCED, "/ui/style.css"}) {
            assertThat(send(to(path).header("Accept-Encoding", "gzip"))
                            .headers()
                            .firstValue("Content-Encoding"))
                    .hasValue("gzip");
        }
    }

    @Test
    void refusesFramingOnEveryPage() {
        for (String path : new String[] {"/", ANNOUNCED, "/receipt", "/sign-in", "/consent/secret", "/nowhere"}) {
            var headers = send(to(path).header("Accept", "text/html")).headers();
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe", "*", "http");
        }
    }

    @Test
    void givesTheCommandsThatCopyAndCheckAnEdition() {
        assertThat(get("/verify").body())
                .containsPattern(
                        "\\./awards log mirror http\\S+/log/ecc-2020 copy\\s+\\./awards verify copy\\s+\\./awards verify copy --pin checkpoint --receipt receipt.json");
    }
}
