package io.palmares.ui;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at pages as different people see them, each page once: audits it in light and dark, at 400 % and without
/// motion, and takes its picture in light, in dark, on a phone and printed.
public final class Looks {
    /// CSS pixels of a window of 1280 at 400 % (WCAG 2.2, 1.4.10).
    private static final int NARROW = 320;

    private static final int WIDE = 1280;
    private static final int HEIGHT = 720;
    private static final String SCROLLS = "document.documentElement.scrollWidth > window.innerWidth";
    private static final String MOVES = """
            [...document.querySelectorAll('body *')]
                .map(it => [it, getComputedStyle(it)])
                .filter(([, style]) => style.animationName !== 'none' || /[1-9]/.test(style.transitionDuration))
                .map(([it]) => it.outerHTML.slice(0, 80))
            """;
    private final Path pictures;
    private final Set<String> seen = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    /// @param pictures the directory that pictures are kept in
    public Looks(Path pictures) {
        this.pictures = pictures;
    }

    /// What nobody should find.
    public List<String> findings() {
        return List.copyOf(findings);
    }

    public void find(String finding) {
        findings.add(finding);
    }

    /// Once for each name: many people come by.
    public void at(Page page, String name) {
        if (!seen.add(name)) return;
        audit(page, name);
        picture(page, name, "light");
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        audit(page, name + ", dark", "color-contrast");
        picture(page, name, "dark");
        page.emulateMedia(
                new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setReducedMotion(ReducedMotion.REDUCE));
        if (page.evaluate(MOVES) instanceof List<?> moving && !moving.isEmpty()) find(name + " moves: " + moving);
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        onAPhone(page, name);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        picture(page, name, "print");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void onAPhone(Page page, String name) {
        page.setViewportSize(NARROW, HEIGHT);
        if (page.evaluate(SCROLLS).equals(true)) find(name + " scrolls sideways at 400 %");
        picture(page, name, "phone");
        page.setViewportSize(WIDE, HEIGHT);
    }

    /// With the size of targets, which the audit leaves out unless asked.
    private void audit(Page page, String name, String... only) {
        AxeBuilder axe = new AxeBuilder(page);
        AxeBuilder asked = only.length > 0 ? axe.withRules(List.of(only)) : axe.options(withTargets());
        for (Rule violation : asked.analyze().getViolations()) {
            violation.getNodes().forEach(node -> find(name + ": " + violation.getId() + " " + node.getHtml()));
        }
    }

    private static AxeRunOptions withTargets() {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("target-size", on));
        return options;
    }

    private void picture(Page page, String name, String how) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + "-" + how + ".png"))
                .setFullPage(true));
    }
}
