package io.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A juror who has declared no conflict opens a candidate's file. Those who wrote it did not all mean well.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingAFileInABrowserTest {
    private static final String CATEGORY = "/editions/ecc-2020/categories/";
    private static final String HERE = CATEGORY + "cluster-manager";
    private static final String JURY = "/api/voting/v1" + HERE;
    private static final String PARAGRAPHS = "Out of the ordinary. ".repeat(30) + "\\n\\n" + "And so on. ".repeat(30);
    private static final Map<String, String> ANSWERS = Map.of(
            JURY + "/files",
            """
            {"items":[{"candidate":"c7f2k9qa","name":"Ada","kind":"PERSON","conflict":"NONE","detected":[],
             "outOfCategory":false,"scorecard":"NOT_STARTED"}]}""",
            JURY + "/files/c7f2k9qa",
            """
            {"candidate":"c7f2k9qa","name":"Ada","kind":"PERSON","record":{"kind":"PERSON","name":"Ada","country":"AT",
             "partners":[],"citation":{"en":"A short case."},"link":"https://ada.example/"},"leftOut":2,"file":[
             {"source":"NOMINEE","category":"cluster-manager","citation":{},"answers":{"since":2011,"unasked":"Said anyway.",
              "achievements":"%s","online":true,"partners":["One","<i>Two</i>"],"empty":[]}},
             {"source":"NOMINATION","category":"cluster-manager","citation":{},"answers":
              {"achievements":"<img src=x onerror=\\"document.title='owned'\\"><script>document.title='owned'</script>",
               "report":"https://example.org/report?a=1&b=2","proof":"javascript:document.title='owned'",
               "data":"data:text/html,<b>x</b>","said":"See https://example.org for more"}},
             {"source":"NOMINATION","category":"cluster-partnership","citation":{"en":"From another category."},
              "link":"javascript:document.title='owned'","answers":{"reach":"%s"}}]}""".formatted(PARAGRAPHS, "x".repeat(400)),
            JURY + "/scorecards",
            "{\"items\":[]}",
            "/api/public/v1" + HERE,
            """
            {"rules":{"jury":{"criteria":[{"id":"impact","title":{"en":"Impact"},"weight":100,"max":10}]},
             "form":{"properties":{"achievements":{"type":"string","title":"What was achieved",
              "titles":{"en":"Achievements","de":"Verdienste"}},"since":{"type":"integer"},"report":{"title":"A report"}}}}}""",
            "/api/public/v1" + CATEGORY + "cluster-partnership",
            "{\"rules\":{\"form\":{\"properties\":{\"reach\":{\"titles\":{\"en\":\"How far it reaches\"}}}}}}");
    private final Looks looks = new Looks(Path.of("target/pictures"));
    private final Chromium chromium = Chromium.start();

    @AfterAll
    void findNothingThatKeepsAnybodyOut() {
        chromium.close();
        assertThat(looks.findings()).isEmpty();
    }

    private Page open(String language) {
        BrowserContext device = chromium.device(new Browser.NewContextOptions()
                .setBaseURL("https://awards.example")
                .setLocale(language));
        device.route("**/*", route -> answer(route, language));
        Page page = device.newPage();
        page.setDefaultTimeout(10_000);
        page.navigate(HERE + "/jury");
        page.locator("li.card button").click();
        page.locator(".reading").waitFor();
        return page;
    }

    private static void answer(Route route, String language) {
        String path = URI.create(route.request().url()).getPath();
        if (path.equals(HERE + "/jury")) Served.page(route, language, "jury.js", "data-person=\"j1\"");
        else if (path.endsWith("/casting-votes")) route.fulfill(new Route.FulfillOptions().setStatus(403));
        else if (ANSWERS.containsKey(path)) Served.json(route, ANSWERS.get(path));
        else Served.module(route, path);
    }

    private static List<String> texts(Page page, String where) {
        return page.locator(".reading " + where).allInnerTexts();
    }

    @Test
    void putsTheNomineesOwnWordsFirstAndSaysWhatIsMissing() {
        Page page = open("en");
        assertThat(texts(page, "h4"))
                .containsExactly("Completed by the nominee", "From nomination 1 of 2", "From nomination 2 of 2");
        assertThat(texts(page, "> p").getLast()).isEqualTo("Further nominations are too long to be shown here: 2.");
        looks.at(page, "jury-file");
    }

    @Test
    void asksAsTheFormDoesInTheReadersLanguage() {
        Page english = open("en");
        assertThat(texts(english, "section:first-of-type > dl > dt"))
                .containsExactly("Achievements", "Since", "Unasked", "Online", "Partners");
        assertThat(texts(english, "section:last-of-type dt")).containsExactly("How far it reaches");
        Page german = open("de");
        assertThat(texts(german, "section:first-of-type > dl > dt")).first().isEqualTo("Verdienste");
        assertThat(texts(german, "h4")).first().isEqualTo("Von den Vorgeschlagenen ergänzt");
        assertThat(texts(german, "section:first-of-type dd")).contains("2011", "Ja");
    }

    @Test
    void showsAsTextWhateverIsWritten() {
        Page page = open("en");
        assertThat(texts(page, "dd").toString())
                .contains("<img src=x onerror=", "<script>document.title", "<i>Two</i>", "data:text/html,<b>x</b>");
        assertThat(page.locator(".reading img, .reading script, .reading i, .reading b")
                        .count())
                .isZero();
        assertThat(page.title()).isEqualTo("Work");
    }

    @Test
    void linksToPagesAndToNothingElse() {
        Page page = open("en");
        Locator links = page.locator(".reading a:not([href^='#'])");
        assertThat(links.evaluateAll("all => all.map((it) => it.getAttribute('href'))"))
                .isEqualTo(List.of("https://ada.example/", "https://example.org/report?a=1&b=2"));
        assertThat(links.evaluateAll("all => all.map((it) => it.rel)").toString())
                .contains("noopener")
                .doesNotContain("[,");
        assertThat(texts(page, "section").toString())
                .contains("javascript:document.title='owned'", "See https://example.org for more");
    }

    @Test
    void unfoldsALongTextByTheKeyboardAlone() {
        Page page = open("en");
        Locator folded = page.locator(".reading .folded");
        assertThat(folded.count()).isEqualTo(1);
        Keyboard keys = new Keyboard(page);
        keys.press("Show all of it");
        assertThat(folded.count()).isZero();
        assertThat(page.evaluate("document.activeElement.getAttribute('aria-expanded')"))
                .isEqualTo("true");
        keys.key("Enter");
        assertThat(folded.count()).isEqualTo(1);
    }
}
