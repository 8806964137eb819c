package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import io.palmares.ui.Chromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Public pages in Chromium: light and dark, on a phone, at 400 %, printed, with hostile texts, and at the
/// announcement.
/// Skipped, with a word, where there is no browser. Pictures are in `target/pictures`.
class ReadingInABrowserTest extends DemoGatewayTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final int NARROW = 320;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String FIGURES = """
            async () => {
              let shift = 0;
              new PerformanceObserver(list => { for (const e of list.getEntries()) shift += e.value; })
                .observe({ type: 'layout-shift', buffered: true });
              await new Promise(done => setTimeout(done, 500));
              const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              return [all.reduce((sum, e) => sum + e.transferSize, 0), Math.round(shift * 1e6)];
            }
            """;
    private static @Nullable Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void end() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void published() {
        RESULTS.answer(Published::results);
        VOTING.answer(Published::voting);
    }

    static List<String> pages() {
        return List.of(
                "/",
                "/editions/ecc-2020",
                "/editions/ecc-2020/rulebook",
                "/editions/ecc-2020/rulings",
                "/editions/ecc-2020/categories/cluster-partnership",
                "/editions/ecc-2020/categories/audience-prize",
                "/winners",
                "/laureates/k6yf4bx3",
                "/receipt",
                "/verify",
                "/mailbox",
                "/sign-in",
                "/nowhere");
    }

    private BrowserContext device(int width) {
        BrowserContext device = Objects.requireNonNull(chromium)
                .device(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setLocale("en-GB")
                        .setViewportSize(width, 640));
        device.setDefaultTimeout((double) PATIENCE.toMillis());
        return device;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNothingThatAnAuditFinds(String path) {
        try (BrowserContext device = device(1000)) {
            audited(device.newPage(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"instant-runoff", "blend-share", "shortlist-then-vote", "jury-only", "no-award-last", "score"})
    void hasNothingThatAnAuditFindsInAResult(String result) {
        RESULTS.answer(Announced.of(result));
        try (BrowserContext device = device(1000)) {
            Page page = device.newPage();
            audited(page, Announced.PAGE);
            pictured(page, result);
        }
    }

    /// In light and in dark.
    private static void audited(Page page, String path) {
        page.navigate(path);
        assertThat(found(new AxeBuilder(page).withTags(RULES))).as(path).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(found(new AxeBuilder(page).withRules(List.of("color-contrast"))))
                .as(path + ", dark")
                .isEmpty();
    }

    private static void pictured(Page page, String name) {
        picture(page, name + "-dark");
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        picture(page, name + "-phone");
        page.setViewportSize(1000, 640);
        picture(page, name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(page, name + "-print");
    }

    private static List<String> found(AxeBuilder audit) {
        return audit.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                .toList();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("result-" + name + ".png"))
                .setFullPage(true));
    }

    /// 1280 pixels at 400 % are 320.
    @Test
    void needsNoScrollingToTheSideAtFourTimesTheSize() {
        List<String> wide = new ArrayList<>();
        try (BrowserContext device = device(NARROW)) {
            Page page = device.newPage();
            pages().forEach(path -> wide.addAll(wide(page, path)));
            for (String result : List.of("instant-runoff", "blend-share", "jury-only", "two-classes")) {
                RESULTS.answer(Announced.of(result));
                wide.addAll(wide(page, Announced.PAGE));
            }
        }
        assertThat(wide).isEmpty();
    }

    private static List<String> wide(Page page, String path) {
        page.navigate(path);
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        return width > NARROW ? List.of(path + " is " + width + " wide") : List.of();
    }

    /// The largest paint has a bound, too, which only a quiet machine can hold: `benchmarks/first-visit.sh`.
    @Test
    void costsLittleAtAFirstVisitAndShiftsNothing() {
        RESULTS.answer(Announced.of("instant-runoff"));
        try (BrowserContext device = device(390)) {
            Page page = device.newPage();
            page.navigate(Announced.PAGE);
            List<?> figures = (List<?>) page.evaluate(FIGURES);
            System.out.println("first visit: bytes, layout shift " + figures);
            assertThat((int) figures.get(0)).isBetween(1_000, 100_000);
            assertThat((int) figures.get(1)).isZero();
        }
    }

    @Test
    void movesNothingForWhoDoesNotWantIt() {
        try (BrowserContext device = device(1000)) {
            Page page = device.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate("/");
            String moving = "[...document.querySelectorAll('*')].filter(it => { const s = getComputedStyle(it);"
                    + " return s.transitionDuration !== '0s' || s.animationName !== 'none'; }).length";
            assertThat(page.evaluate(moving)).isEqualTo(0);
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            assertThat((int) page.evaluate(moving)).isPositive();
        }
    }

    @Test
    void takesHostileTextForTextOnEveryPage() {
        List<String> dialogs = new ArrayList<>();
        List<String> wide = new ArrayList<>();
        try (BrowserContext device = device(NARROW)) {
            Page page = device.newPage();
            page.onDialog(dialog -> {
                dialogs.add(page.url());
                dialog.dismiss();
            });
            RESULTS.answer(new Hostile(Published::results));
            pages().forEach(path -> wide.addAll(wide(page, path)));
            for (String result : List.of("instant-runoff", "blend-share", "jury-score-tie")) {
                RESULTS.answer(new Hostile(Announced.of(result)));
                wide.addAll(wide(page, Announced.PAGE));
                assertThat(page.textContent("#shown")).contains("<script>alert(1)</script>");
                assertThat(page.locator("#shown script, #shown img").count()).isZero();
            }
        }
        assertThat(dialogs).isEmpty();
        assertThat(wide).isEmpty();
    }

    @Test
    void showsTheAnnouncementOnEveryOpenPageAtItsInstantAndSaysIt() {
        leave();
        String path = "/editions/ecc-2020/categories/audience-prize";
        try (BrowserContext one = device(1000);
                BrowserContext other = device(390)) {
            List<Page> pages = List.of(one.newPage(), other.newPage());
            pages.forEach(page -> page.navigate(path));
            listening(2);
            announce();
            EVENTS.tell(
                    "event:announced\ndata:{\"edition\":\"lakeside-2020\",\"category\":\"audience-prize\",\"state\":\"ANNOUNCED\"}\n\n");
            pages.forEach(ReadingInABrowserTest::showsTheWinner);
        }
    }

    @Test
    void catchesUpWithWhatWasAnnouncedWhileTheLineWasDown() {
        leave();
        try (BrowserContext device = device(1000)) {
            Page page = device.newPage();
            page.navigate("/editions/ecc-2020/categories/audience-prize");
            listening(1);
            announce();
            EVENTS.hangUp();
            showsTheWinner(page);
        }
    }

    /// The open category has a result from now on.
    private static void announce() {
        RESULTS.answer(request -> Published.results(new StubService.Seen(
                request.method(),
                request.path().replace("audience-prize", "cluster-partnership"),
                request.headers(),
                request.body())));
    }

    private static void showsTheWinner(Page page) {
        page.locator("#winner").waitFor();
        page.waitForCondition(
                () -> page.locator("body > [role=status]").textContent().startsWith("Winner: IoT4Industry"));
    }

    private static void listening(int howMany) {
        Awaitility.await().atMost(PATIENCE).until(() -> EVENTS.listening() == howMany);
    }

    /// Whoever listened before is gone.
    private static void leave() {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            EVENTS.tell(":still here\n\n");
            return EVENTS.listening() == 0;
        });
    }
}
