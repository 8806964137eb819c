package io.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Marks;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A voter whose connection drops, whose page reloads, who changes their mind, or whose browser lacks something.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CastingInABrowserTest {
    private static final String NO_CURVE_25519 = """
            for (const name of ['importKey', 'generateKey', 'deriveBits', 'sign', 'verify']) {
              const real = SubtleCrypto.prototype[name];
              SubtleCrypto.prototype[name] = function (...given) {
                return given.some((it) => /25519/.test(it?.name ?? it))
                    ? Promise.reject(new DOMException('unknown', 'NotSupportedError')) : real.apply(this, given);
              };
            }
            """;
    private final Looks looks = new Looks(Path.of("target/pictures"));
    private final Chromium chromium = Chromium.start();

    @AfterAll
    void findNothingThatKeepsAnybodyOut() {
        chromium.close();
        assertThat(looks.findings()).isEmpty();
    }

    @Test
    void changesABallotFromWhatItSaid() {
        try (BoothPage booth = new BoothPage(chromium, new MarkForm.Choose()).begin()) {
            booth.entry("Ana").click();
            booth.cast().press("Change my vote").reads("Your ballot paper");
            assertThat(booth.figure("Ana").isChecked()).isTrue();
            booth.entry("Björn").click();
            booth.cast();
            assertThat(booth.box().ballots()).hasSize(2);
            assertThat(booth.box().ballots().getLast().revision().seq()).isEqualTo(2);
            assertThat(booth.box().marks()).isEqualTo(new Marks.Choose(List.of(Papers.B)));
        }
    }

    @Test
    void keepsTheMarksOverAReload() {
        try (BoothPage booth = new BoothPage(chromium, new MarkForm.Points(10)).begin()) {
            booth.figure("Ana").fill("4");
            booth.page().reload();
            booth.reads("still on this device").press("Begin").reads("6 of 10 points left");
            assertThat(booth.figure("Ana").inputValue()).isEqualTo("4");
            booth.figure("Björn").fill("6");
            booth.cast().page().reload();
            booth.reads("This device keeps these ballots");
            assertThat(booth.page().getByText("still on this device").count()).isZero();
        }
    }

    @Test
    void castsOneBallotThoughTheFirstAnswerIsLost() {
        try (BoothPage booth = new BoothPage(chromium, new MarkForm.Choose()).begin()) {
            booth.loseAnswers(1);
            booth.entry("Björn").click();
            booth.cast();
            assertThat(booth.box().received()).hasSize(2);
            assertThat(booth.box().ballots()).hasSize(1);
        }
    }

    @Test
    void castsTheSameBallotWhenAskedAgainAfterPatienceEnded() {
        try (BoothPage booth = new BoothPage(chromium, new MarkForm.Choose()).begin()) {
            booth.beAway(6);
            booth.entry("Björn").click();
            booth.press("Look it over").press("Cast my ballot").reads("HTTP 503");
            assertThat(booth.box().ballots()).isEmpty();
            booth.press("Cast my ballot").reads("Your ballot is cast");
            assertThat(Set.copyOf(booth.box().received()))
                    .as("the same bytes, seven times")
                    .hasSize(1);
        }
    }

    @Test
    void sendsAgainWhatWasNotConfirmedBeforeAReload() {
        try (BoothPage booth = new BoothPage(chromium, new MarkForm.Choose()).begin()) {
            booth.beAway(6);
            booth.entry("Björn").click();
            booth.press("Look it over")
                    .press("Cast my ballot")
                    .reads("HTTP 503")
                    .page()
                    .reload();
            booth.reads("it may not have arrived");
            looks.at(booth.page(), "booth-unconfirmed");
            booth.press("Send it again").reads("Your ballot is cast");
            assertThat(Set.copyOf(booth.box().received())).hasSize(1);
        }
    }

    @Test
    void showsNobodyWhatSomebodyElseCastOnTheSameDevice() {
        try (BoothPage booth = new BoothPage(chromium, new MarkForm.Choose()).begin()) {
            booth.entry("Björn").click();
            booth.cast().comes("zoe");
            booth.reads("Your marks are sealed on this device");
            assertThat(booth.page().getByText("This device keeps").count()).isZero();
            booth.press("Begin").reads("Your ballot paper");
            assertThat(booth.page().locator("input:checked").count()).isZero();
        }
    }

    @Test
    void fetchesNoRightInABrowserThatCannotSeal() {
        try (BoothPage booth = new BoothPage(chromium, new MarkForm.Rank(3), NO_CURVE_25519)) {
            booth.reads("This browser cannot seal a ballot");
            looks.at(booth.page(), "booth-browser");
            assertThat(booth.page().locator("button").count()).isZero();
            assertThat(booth.rights()).isZero();
        }
    }

    @Test
    void tellsThatThereIsNoConnectionAndGoesOnWhenThereIs() {
        try (BoothPage booth = new BoothPage(chromium, new MarkForm.Choose()).begin()) {
            booth.entry("Björn").click();
            booth.page().context().setOffline(true);
            booth.reads("There is no connection");
            looks.at(booth.page(), "booth-offline");
            booth.page().context().setOffline(false);
            booth.page()
                    .getByText("There is no connection")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            booth.cast();
        }
    }
}
