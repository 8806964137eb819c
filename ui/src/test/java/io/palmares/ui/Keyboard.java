package io.palmares.ui;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/// Somebody without a pointer: goes by Tab, sees at each stop where they are, and is never caught.
public final class Keyboard {
    private static final int FAR = 120;
    private static final String STOP = """
            before => {
              const it = document.activeElement;
              if (it === document.body) return '';
              if (it === before) return 'is a trap: ' + it.outerHTML.slice(0, 120);
              const { outlineStyle, outlineWidth } = getComputedStyle(it);
              const box = it.getBoundingClientRect();
              const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight;
              return isSeen ? '' : 'shows no focus: ' + it.outerHTML.slice(0, 120);
            }
            """;
    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /// Presses a button, or follows a link that looks like one.
    public void press(String name) {
        to(button(page, name));
        key("Enter");
    }

    /// The button of this name that can be pressed now.
    public static Locator button(Page page, String name) {
        return page.locator("main button:visible:enabled, main a.button:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    /// Opens what is folded up under these words.
    public void unfold(String summary) {
        to(page.locator("main summary:visible", new Page.LocatorOptions().setHasText(summary))
                .first());
        key("Enter");
    }

    /// Writes into the field of this label, over what is there.
    public void type(String label, String text) {
        to(page.getByLabel(label).first());
        key("Control+A");
        page.keyboard().type(text);
    }

    /// Chooses from a list by writing what the choice begins with.
    public void choose(String label, String choice) {
        choose(page.getByLabel(label).first(), choice);
    }

    public void choose(Locator list, String choice) {
        to(list);
        page.keyboard().type(choice);
        Object chosen = list.evaluate("it => it.selectedOptions[0].text");
        if (!chosen.toString().startsWith(choice)) throw new AssertionError(choice + " was typed, chosen is " + chosen);
    }

    /// Ticks a box or takes a choice.
    public void tick(String label) {
        to(page.getByLabel(label).first());
        key("Space");
    }

    public void key(String key) {
        page.keyboard().press(key);
    }

    /// Goes on by Tab until it is reached.
    public void to(Locator wanted) {
        wanted.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        for (int stops = 0; stops < FAR; stops++) {
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) return;
            tab();
        }
        throw new AssertionError(wanted + " cannot be reached by the keyboard at " + page.url());
    }

    private void tab() {
        JSHandle before = page.evaluateHandle("document.activeElement");
        key("Tab");
        Object trouble = page.evaluate(STOP, before);
        if (!"".equals(trouble)) throw new AssertionError(page.url() + " " + trouble);
    }
}
