package io.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Marks;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A voter at the ballot paper's page, on every form of marks a rulebook can name. What is cast is opened as the
/// counting side opens it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkingInABrowserTest {
    private static final MarkForm.Rank RANK = new MarkForm.Rank(3);
    private static final Marks BO_THEN_ANA = new Marks.Rank(List.of(Papers.B, Papers.A));
    private final Looks looks = new Looks(Path.of("target/pictures"));
    private final Chromium chromium = Chromium.start();

    @AfterAll
    void findNothingThatKeepsAnybodyOut() {
        chromium.close();
        assertThat(looks.findings()).isEmpty();
    }

    /// What the box holds after somebody did this on a paper of this form.
    private Marks cast(MarkForm form, Consumer<BoothPage> marking) {
        try (BoothPage booth = new BoothPage(chromium, form).begin()) {
            marking.accept(booth);
            looks.at(booth.page(), "booth-" + form.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            booth.cast();
            return booth.box().marks();
        }
    }

    @Test
    void takesOneChoice() {
        assertThat(cast(new MarkForm.Choose(), booth -> booth.entry("Björn").click()))
                .isEqualTo(new Marks.Choose(List.of(Papers.B)));
    }

    @Test
    void takesApprovalsUpToTheMost() {
        Marks marks = cast(new MarkForm.Approve(2), booth -> {
            booth.entry("Ana").click();
            booth.entry("Björn").click();
            assertThat(booth.page().getByText("2 of at most 2 marked").isVisible())
                    .isTrue();
            assertThat(booth.figure("No award").isDisabled()).isTrue();
        });
        assertThat(marks).isEqualTo(new Marks.Approve(List.of(Papers.B, Papers.A)));
    }

    @Test
    void takesPointsOnceAllAreSpent() {
        Marks marks = cast(new MarkForm.Points(10), booth -> {
            Locator next = booth.page().getByText("Look it over");
            booth.figure("Ana").fill("8");
            booth.figure("Björn").fill("3");
            assertThat(booth.page().getByText("1 points too many").isVisible()).isTrue();
            assertThat(next.isDisabled()).isTrue();
            booth.figure("Ana").fill("7");
            assertThat(booth.page().getByText("0 of 10 points left").isVisible())
                    .isTrue();
        });
        assertThat(marks).isEqualTo(new Marks.Points(new TreeMap<>(Map.of(Papers.A, 7L, Papers.B, 3L))));
    }

    @Test
    void takesScoresUpToTheMost() {
        Marks marks = cast(new MarkForm.Scores(5), booth -> {
            booth.figure("Ana").fill("6");
            assertThat(booth.page().getByText("Look it over").isDisabled()).isTrue();
            booth.figure("Ana").fill("5");
            booth.figure("Björn").fill("0");
        });
        assertThat(marks).isEqualTo(new Marks.Scores(new TreeMap<>(Map.of(Papers.A, 5L, Papers.B, 0L))));
    }

    @Test
    void ranksByButtons() {
        Marks marks = cast(RANK, booth -> {
            booth.row("Ana").getByText("Place 1").click();
            booth.row("Björn").getByText("Place 2").click();
            booth.row("No award").getByText("Place 3").click();
            booth.row("Björn").getByLabel("up").click();
            booth.row("No award").getByLabel("take out").click();
        });
        assertThat(marks).isEqualTo(BO_THEN_ANA);
    }

    @Test
    void ranksByDragging() {
        Marks marks = cast(RANK, booth -> {
            booth.row("Ana").dragTo(booth.page().getByText("Nobody yet"));
            booth.row("No award").dragTo(booth.row("Ana"));
            booth.row("Björn").dragTo(booth.row("No award"));
            booth.row("No award").dragTo(booth.page().getByText("All are ranked"));
        });
        assertThat(marks).isEqualTo(BO_THEN_ANA);
    }

    @Test
    void ranksByTheKeyboardAlone() {
        try (BoothPage booth = new BoothPage(chromium, RANK)) {
            Keyboard keys = new Keyboard(booth.page());
            keys.press("Begin");
            keys.to(booth.row("Ana").locator("button"));
            keys.key("Enter");
            keys.key("Enter");
            booth.reads("Björn is now in place 2");
            keys.to(booth.row("Björn").locator("[data-act=up]"));
            keys.key("Enter");
            booth.reads("Björn is now in place 1");
            assertThat(booth.page().evaluate("document.activeElement.dataset.act"))
                    .as("the focus stays with who was moved")
                    .isEqualTo("down");
            keys.press("Look it over");
            keys.press("Cast my ballot");
            booth.reads("Your ballot is cast");
            assertThat(booth.box().marks()).isEqualTo(BO_THEN_ANA);
        }
    }

    @Test
    void takesAnAbstention() {
        try (BoothPage booth = new BoothPage(chromium, RANK).begin()) {
            booth.press("Abstain").reads("You abstain").press("Cast my ballot").reads("Your ballot is cast");
            assertThat(booth.box().marks()).isEqualTo(new Marks.Abstain());
        }
    }
}
