package io.palmares.ui;

import com.microsoft.playwright.Route;
import io.palmares.ledger.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/// What a page in a test is answered: the modules as they ship, and an interface that answers from here.
final class Served {
    private Served() {}

    /// A page of work: its module, and what it is about.
    ///
    /// @param data attributes of the place that the module works in
    static void page(Route route, String language, String module, String data) {
        fulfil(route, "text/html", """
            <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Work</title><link rel="stylesheet" href="/ui/style.css">
            <script type="application/json" id="texts">%s</script><script type="module" src="/ui/work/%s"></script></head>
            <body><main><h1>Work</h1><div id="work" data-edition="ecc-2020" data-category="cluster-manager"
            data-token="t" data-zone="Europe/Berlin" %s></div></main></body></html>
            """.formatted(language, texts(language), module, data));
    }

    private static String texts(String language) {
        Locale locale = language.equals("en") ? Locale.ROOT : Locale.of(language);
        ResourceBundle bundle = ResourceBundle.getBundle("palmares.messages", locale);
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key).replace("''", "'")));
        return Json.object(o -> texts.forEach((key, text) -> o.put(key, Json.of(text))))
                .canonical()
                .asUtf8()
                .replace("<", "\\u003c");
    }

    static void module(Route route, String path) {
        if (!path.startsWith("/ui/")) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
            return;
        }
        try {
            String type = path.endsWith(".css") ? "text/css" : "text/javascript";
            fulfil(route, type, Files.readString(Modules.UI.resolve(path.substring("/ui/".length()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void json(Route route, Json body) {
        json(route, body.canonical().asUtf8());
    }

    static void json(Route route, String body) {
        fulfil(route, "application/json", body);
    }

    private static void fulfil(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType(type + "; charset=utf-8")
                .setBody(body));
    }
}
