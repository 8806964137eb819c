package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A copy of one's own data, and their erasure, on one's own page.
class OwnDataInABrowserTest extends BrowserGatewayTest {
    private static final String OWN = "/api/nominations/v1/people/p-ana";

    @BeforeEach
    void nominationsKeepsSomething() {
        NOMINATIONS.answer(request -> switch (request.path()) {
            case OWN + "/data" -> StubService.Reply.json("{\"name\":\"Ana\"}");
            case OWN + "/erasure" -> new StubService.Reply(204, "application/json", "");
            default -> people(request);
        });
    }

    private static long erasures() {
        return NOMINATIONS.seen.stream()
                .filter(request -> request.path().equals(OWN + "/erasure"))
                .count();
    }

    @Test
    void savesACopyAsAFile() throws IOException {
        Page page = signedInPage();
        Download copy =
                page.waitForDownload(() -> page.getByText("A copy of it (JSON)").click());
        assertThat(copy.suggestedFilename()).isEqualTo("my-data.json");
        assertThat(Files.readString(copy.path())).isEqualTo("{\"name\":\"Ana\"}");
    }

    @Test
    void erasesByKeyboardOnlyAfterAskingTwiceAndSignsOut() {
        Page page = signedInPage();
        press(page, "Have my data erased");
        reads(page, "This cannot be taken back");
        look(page, "erasing");
        page.keyboard().press("Escape");
        page.getByText("This cannot be taken back")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(erasures()).isZero();

        page.keyboard().press("Enter");
        reads(page, "you cannot sign in any more");
        page.keyboard().press("Enter");
        page.waitForURL(ORIGIN + "/");
        assertThat(erasures()).isEqualTo(1);
        reads(page, "Sign in");
    }
}
