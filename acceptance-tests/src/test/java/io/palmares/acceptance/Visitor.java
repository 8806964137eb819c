package io.palmares.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.palmares.ui.Keyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody at a browser of their own. Whatever a page logs as wrong is kept.
final class Visitor implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{8}\\b");
    private static final int PATIENCE_MILLIS = 20_000;
    private final Screens screens;
    private final BrowserContext device;
    private final Page page;
    private final Keyboard keys;

    Visitor(Screens screens, String locale) {
        this.screens = screens;
        this.device = screens.chromium()
                .device(new Browser.NewContextOptions()
                        .setBaseURL(screens.stage().door().gateway().toString())
                        .setLocale(locale));
        this.page = device.newPage();
        this.keys = new Keyboard(page);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(error -> screens.looks().find(page.url() + " threw " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy"))
                screens.looks().find(page.url() + " " + message.text());
        });
    }

    /// Signs in by the code that is mailed.
    Visitor as(String mail) {
        int before = codes(mail).size();
        page.navigate("/sign-in");
        page.fill("#email", mail);
        keys.key("Enter");
        page.waitForSelector("#code");
        page.waitForCondition(() -> codes(mail).size() > before);
        page.fill("#code", codes(mail).getLast());
        keys.key("Enter");
        page.waitForURL("**/me");
        return look("me");
    }

    private List<String> codes(String mail) {
        List<String> codes = new ArrayList<>();
        for (String text : screens.stage().mailbox().texts(mail)) {
            Matcher code = CODE.matcher(text);
            if (code.find()) codes.add(code.group());
        }
        return codes;
    }

    Visitor at(String path) {
        page.navigate(path);
        return this;
    }

    Visitor reloads() {
        page.reload();
        return this;
    }

    /// Waits until the page says so.
    Visitor reads(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /// Waits until whoever cannot see the page is told so.
    Visitor hears(String text) {
        page.locator("[aria-live], [role=status], [role=alert]", new Page.LocatorOptions().setHasText(text))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    Visitor presses(String button) {
        button(button).click();
        return this;
    }

    Visitor writes(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    /// By the keyboard alone.
    Visitor keys(String button) {
        keys.press(button);
        return this;
    }

    Keyboard keyboard() {
        return keys;
    }

    Locator button(String name) {
        return Keyboard.button(page, name);
    }

    /// The card that names this.
    Locator card(String name) {
        return page.locator("main .card", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    Visitor offline(boolean isOffline) {
        device.setOffline(isOffline);
        return this;
    }

    Page page() {
        return page;
    }

    /// Audits the page and takes its picture.
    Visitor look(String name) {
        screens.looks().at(page, name);
        return this;
    }

    @Override
    public void close() {
        device.close();
    }
}
