package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.palmares.gateway.passkey.Passkeys;
import io.palmares.ui.Chromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// With a browser whose device keeps passkeys. Skipped, with a word, where there is none.
class PasskeysInABrowserTest extends PasskeyGatewayTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static @Nullable Chromium chromium;

    @Autowired
    private Passkeys passkeys;

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
    void nobodyHasAny() {
        RESULTS.answer(Published::results);
        passkeys.owners().forEach(passkeys::removeAll);
    }

    @AfterEach
    void leave() {
        if (device != null) device.close();
        assertThat(findings).isEmpty();
    }

    private Page page() {
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

    private Page signedInPage() {
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

    private Page withPasskey() {
        Page page = signedInPage();
        page.getByLabel("Name of the new passkey").fill("My phone");
        press(page, "Make a passkey");
        reads(page, "The passkey “My phone” is ready");
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void reads(Page page, String text) {
        page.getByText(text).first().waitFor();
    }

    private void look(Page page, String name) {
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

    private static void signOut(Page page) {
        press(page, "Sign out");
        page.waitForURL(ORIGIN + "/");
    }

    private SignedInAs session(Page page) {
        String cookie = page.context().cookies().stream()
                .filter(it -> it.name.equals("palmares-session"))
                .map(it -> it.name + "=" + it.value)
                .findFirst()
                .orElseThrow();
        return new SignedInAs(cookie, "");
    }

    @Test
    void signsInWithThePasskeyUntilItIsRemoved() {
        Page page = withPasskey();
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        look(page, "me-with-passkey");
        signOut(page);

        page.navigate("/sign-in");
        press(page, "Sign in with a passkey");
        page.waitForURL("**/me");
        reads(page, "with a passkey");

        press(page, "Remove “My phone”");
        reads(page, "The passkey “My phone” is removed");
        assertThat(passkeys.owners()).isEmpty();
        signOut(page);

        page.navigate("/sign-in");
        press(page, "Sign in with a passkey");
        reads(page, "The passkey was not accepted");
        assertThat(page.url()).endsWith("/sign-in");
    }

    /// This device takes a suggestion as soon as it is made.
    @Test
    void offersThePasskeyAmongTheSuggestions() {
        Page page = withPasskey();
        signOut(page);
        page.navigate("/sign-in");
        page.waitForURL("**/me");
        reads(page, "Last used on");
    }

    @Test
    void asksOnceMoreInPlaceAndGoesOnByThePasskey() {
        Page page = withPasskey();
        age(session(page), Duration.ofHours(1), DATABASE);
        press(page, "Remove “My phone”");
        reads(page, "Show once more that it is you");
        look(page, "prove");
        page.keyboard().press("Escape");
        reads(page, "You did not show that it is you");
        assertThat(passkeys.owners()).hasSize(1);

        page.keyboard().press("Enter");
        reads(page, "Use my passkey");
        page.keyboard().press("Enter");
        reads(page, "The passkey “My phone” is removed");
    }

    @Test
    void asksOnceMoreInPlaceAndGoesOnByACode() {
        Page page = withPasskey();
        age(session(page), Duration.ofHours(1), DATABASE);
        press(page, "Remove “My phone”");
        int before = codesSentTo(ANA).size();
        press(page, "Send me a code");
        page.waitForCondition(() -> codesSentTo(ANA).size() > before);
        String code = codesSentTo(ANA).getLast();
        page.getByLabel("Code").fill(code.equals("00000000") ? "00000001" : "00000000");
        page.keyboard().press("Enter");
        reads(page, "The code is wrong");
        page.getByLabel("Code").fill(code);
        page.keyboard().press("Enter");
        reads(page, "The passkey “My phone” is removed");
    }

    @Test
    void saysWhereToGoFromAnotherNameOfTheSamePlace() {
        Page page = page();
        page.navigate("http://127.0.0.1:" + PORT + "/sign-in");
        reads(page, "Passkeys work at");
        assertThat(page.getByText(ORIGIN).getAttribute("href")).isEqualTo(ORIGIN + "/sign-in");
    }
}
