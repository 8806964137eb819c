package io.palmares.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.MarkForm;
import io.palmares.ledger.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The page of a ballot paper on somebody's device, and behind it an interface that answers from here.
final class BoothPage implements AutoCloseable {
    private static final String CATEGORY = "/editions/ecc-2020/categories/cluster-manager";
    private final FrozenPaper paper;
    private final StubBox box;
    private final BrowserContext device;
    private final Page page;
    private String person = "ana";
    private int rights;
    private int lost;
    private int away;

    BoothPage(Chromium chromium, MarkForm form) {
        this(chromium, form, "");
    }

    /// @param before a script that runs before every other
    BoothPage(Chromium chromium, MarkForm form, String before) {
        this.paper = Papers.frozen(form);
        this.box = new StubBox(paper);
        this.device = chromium.device(new Browser.NewContextOptions()
                .setBaseURL("https://awards.example")
                .setLocale("en-GB"));
        if (!before.isEmpty()) device.addInitScript(before);
        device.route("**/*", this::answer);
        this.page = device.newPage();
        page.setDefaultTimeout(10_000);
        page.navigate(CATEGORY + "/vote");
    }

    Page page() {
        return page;
    }

    StubBox box() {
        return box;
    }

    /// Where a candidate can be marked.
    Locator entry(String name) {
        return page.locator(".option", new Page.LocatorOptions().setHasText(name));
    }

    /// The number that a candidate gets.
    Locator figure(String name) {
        return entry(name).locator("input");
    }

    /// A candidate's place in a ranking, or none yet.
    Locator row(String name) {
        return page.locator(".ranked li, .unranked li", new Page.LocatorOptions().setHasText(name));
    }

    /// How often a right was fetched.
    int rights() {
        return rights;
    }

    BoothPage press(String button) {
        Keyboard.button(page, button).click();
        return this;
    }

    BoothPage reads(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    BoothPage begin() {
        return press("Begin").reads("Your ballot paper");
    }

    BoothPage cast() {
        press("Look it over").press("Cast my ballot");
        page.locator(".code strong").waitFor();
        return this;
    }

    /// So many answers of the box are lost on the way.
    void loseAnswers(int howMany) {
        lost = howMany;
    }

    /// So many times the box says that it is away.
    void beAway(int howMany) {
        away = howMany;
    }

    /// Somebody else comes to the same device.
    void comes(String other) {
        person = other;
        page.reload();
    }

    private void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        switch (path) {
            case CATEGORY + "/vote" -> Served.page(route, "en", "vote.js", "data-person=\"" + person + "\"");
            case "/api/nominations/v1" + CATEGORY + "/right" ->
                Served.json(route, right(route.request().method()));
            case "/api/public/v1/editions/ecc-2020/papers/cluster-manager" -> Served.json(route, papers());
            case "/api/public/v1/editions/ecc-2020/integrity" -> Served.json(route, keys());
            case "/api/public/v1" + CATEGORY + "/nominees" -> Served.json(route, nominees());
            case "/box/v1/challenge" ->
                Served.json(route, Json.object(o -> o.put("challenge", Json.of(Papers.filled(9, 32)))));
            case "/box/v1/status" -> Served.json(route, box.latest());
            case "/box/v1/ballots" -> ballot(route);
            default -> Served.module(route, path);
        }
    }

    private void ballot(Route route) {
        byte[] sent = route.request().postDataBuffer();
        if (away-- > 0) {
            box.miss(sent);
            route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "0.01")));
            return;
        }
        Json answer = box.take(sent);
        if (lost-- > 0) route.abort("connectionreset");
        else Served.json(route, answer);
    }

    private Json right(String method) {
        if (method.equals("POST")) rights++;
        return Json.object(o -> {
            o.put("may", Json.of(true));
            o.put("class", Json.of("members"));
            o.put("seed", Json.of(Papers.RIGHT.seed()));
            o.put("paper", Json.of(paper.id()));
        });
    }

    private Json papers() {
        Json one = Json.object(o -> {
            o.put("electorClass", Json.of("members"));
            o.put("paper", Json.of(paper.id()));
            o.put("entry", Json.of(paper.entry().bytes()));
            o.put("closes", Json.of("2020-10-08T08:00:00Z"));
            o.put("state", Json.of("OPEN"));
        });
        return Json.object(o -> o.put("papers", Json.of(List.of(one))));
    }

    private static Json keys() {
        return Json.object(o -> {
            o.put("resultsKey", Json.of(Papers.RESULTS.publicKey()));
            o.put("promiseKey", Json.of(StubBox.PROMISES.publicKey()));
        });
    }

    private static Json nominees() {
        return Json.object(o ->
                o.put("items", Json.of(List.of(nominee(Papers.A.value(), "Ana"), nominee(Papers.B.value(), "Björn")))));
    }

    private static Json nominee(String id, String name) {
        return Json.object(o -> {
            o.put("candidate", Json.of(id));
            o.put("name", Json.of(name));
        });
    }

    @Override
    public void close() {
        device.close();
    }
}
