package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.palmares.gateway.passkey.Passkeys;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Passkeys on one's own page and on the page for signing in.
class PasskeysInABrowserTest extends BrowserGatewayTest {
    @Autowired
    private Passkeys passkeys;

    @BeforeEach
    void nobodyHasAny() {
        passkeys.owners().forEach(passkeys::removeAll);
    }

    private Page withPasskey() {
        Page page = signedInPage();
        page.getByLabel("Name of the new passkey").fill("My phone");
        press(page, "Make a passkey");
        reads(page, "The passkey “My phone” is ready");
        return page;
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
