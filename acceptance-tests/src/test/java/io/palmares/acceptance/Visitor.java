package io.palmares.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.palmares.local.demo.Stage;
import io.palmares.ui.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody at a browser of their own. Whatever a page logs as wrong, and whatever the audit finds, is kept.
final class Visitor implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{8}\\b");
    private static final Path PICTURES = Path.of("target/pictures");
    /// Once is enough: many sign in, and see the same page.
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private static final int PATIENCE_MILLIS = 20_000;
    private final Stage stage;
    private final BrowserContext device;
    private final Page page;
    private final List<String> findings;

    Visitor(Stage stage, Chromium chromium, List<String> findings) {
        this.stage = stage;
        this.findings = findings;
        this.device = chromium.device(new Browser.NewContextOptions()
                .setBaseURL(stage.door().gateway().toString())
                .setLocale("en-GB"));
        this.page = device.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(error -> findings.add(page.url() + " threw " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) findings.add(page.url() + " " + message.text());
        });
    }

    /// Signs in by the code that is mailed.
    Visitor as(String mail) {
        int before = codes(mail).size();
        page.navigate("/sign-in");
        page.fill("#email", mail);
        page.keyboard().press("Enter");
        page.waitForSelector("#code");
        page.waitForCondition(() -> codes(mail).size() > before);
        page.fill("#code", codes(mail).getLast());
        page.keyboard().press("Enter");
        page.waitForURL("**/me");
        return look("me");
    }

    private List<String> codes(String mail) {
        List<String> codes = new ArrayList<>();
        for (String text : stage.mailbox().texts(mail)) {
            Matcher code = CODE.matcher(text);
            if (code.find()) codes.add(code.group());
        }
        return codes;
    }

    Visitor at(String path) {
        page.navigate(path);
        return this;
    }

    /// Waits until the page says so.
    Visitor reads(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    Visitor presses(String button) {
        button(button).click();
        return this;
    }

    /// By the keyboard alone: the button must be reachable so.
    Visitor keys(String button) {
        Locator wanted = button(button);
        wanted.waitFor();
        for (int tabs = 0; tabs < 60; tabs++) {
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
                page.keyboard().press("Enter");
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(button + " cannot be reached by the keyboard at " + page.url());
    }

    private Locator button(String name) {
        return page.locator("main button:visible:enabled, main a.button:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    Page page() {
        return page;
    }

    /// Audits the page and takes its picture: light, dark, on a phone, printed.
    Visitor look(String name) {
        return LOOKED_AT.add(name) ? lookClosely(name) : this;
    }

    private Visitor lookClosely(String name) {
        for (Rule violation : new AxeBuilder(page).analyze().getViolations()) {
            findings.add(name + ": " + violation.getId() + " "
                    + violation.getNodes().getFirst().getHtml());
        }
        picture(name, "light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (Rule violation : new AxeBuilder(page)
                .withRules(List.of("color-contrast"))
                .analyze()
                .getViolations()) {
            findings.add(name + ", dark: " + violation.getNodes().getFirst().getHtml());
        }
        picture(name, "dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(360, 720);
        if (page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
                .equals(true)) {
            findings.add(name + " is wider than a phone");
        }
        picture(name, "phone");
        page.setViewportSize(1280, 720);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(name, "print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return this;
    }

    private void picture(String name, String how) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + how + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        device.close();
    }
}
