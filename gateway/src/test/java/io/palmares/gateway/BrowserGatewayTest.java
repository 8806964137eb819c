package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.palmares.ui.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// With a browser whose device keeps passkeys. Skipped, with a word, where there is none.
abstract class BrowserGatewayTest extends PasskeyGatewayTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static @Nullable Chromium chromium;

    private final List<String> findings = new ArrayList<>();
    private @Nullable BrowserContext device;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void published() {
        RESULTS.answer(Published::results);
    }

    @AfterEach
    void leave() {
        if (device != null) device.close();
        assertThat(findings).isEmpty();
    }

    Page page() {
        if (chromium == null) throw new IllegalStateException("not started");
        device = chromium.device(
                new Browser.NewContextOptions().setBaseURL(ORIGIN).setLocale("en-GB"));
        Page page = device.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(error -> findings.add(error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) findings.add(message.text());
        });
        CDPSession inside = device.newCDPSession(page);
        inside.send("WebAuthn.enable");
        inside.send("WebAuthn.addVirtualAuthenticator", authenticator());
        return page;
    }

    private static JsonObject authenticator() {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")
                .forEach(name -> options.addProperty(name, true));
        JsonObject all = new JsonObject();
        all.add("options", options);
        return all;
    }

    Page signedInPage() {
        Page page = page();
        page.navigate("/sign-in");
        look(page, "sign-in");
        int before = codesSentTo(ANA).size();
        page.fill("#email", ANA);
        page.keyboard().press("Enter");
        page.waitForSelector("#code");
        page.waitForCondition(() -> codesSentTo(ANA).size() > before);
        page.fill("#code", codesSentTo(ANA).getLast());
        page.keyboard().press("Enter");
        page.waitForURL("**/me");
        return page;
    }

    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    static void reads(Page page, String text) {
        page.getByText(text).first().waitFor();
    }

    void look(Page page, String name) {
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> findings.add(name + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getHtml()));
        page.setViewportSize(360, 720);
        if (page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
                .equals(true)) {
            findings.add(name + " is wider than a phone");
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-phone.png"))
                .setFullPage(true));
        page.setViewportSize(1280, 720);
    }
}
