package io.palmares.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A first visit to a page on a phone: bytes over the wire, largest contentful paint and layout shift, in Chromium with
/// an empty cache and a processor four times slower. Speaks the browser's own protocol: nothing but a JDK is needed.
public final class FirstVisit {
    private static final int SLOWER = 4;
    private static final int MOST_BYTES = 100_000;
    private static final int MOST_MILLIS = 1000;
    private static final String FIGURES =
            """
            new Promise(done => {
              let lcp = 0, cls = 0;
              new PerformanceObserver(list => { for (const e of list.getEntries()) lcp = e.startTime; })
                .observe({ type: 'largest-contentful-paint', buffered: true });
              new PerformanceObserver(list => { for (const e of list.getEntries()) cls += e.value; })
                .observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => {
                const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                const bytes = all.reduce((sum, e) => sum + e.transferSize, 0);
                done(['figures', bytes, all.length, Math.round(lcp), Math.round(cls * 10000)].join(' '));
              }, 1000);
            })
            """;
    private static final Pattern SAID = Pattern.compile("figures (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final Pattern SOCKET = Pattern.compile("\"webSocketDebuggerUrl\": *\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newHttpClient();
    private final String page;

    private FirstVisit(String page) {
        this.page = page;
    }

    /// What one visit came to; the shift in ten-thousandths.
    private record Visit(int bytes, int requests, int paint, int shift) {
        boolean isWithinBounds() {
            return bytes < MOST_BYTES && paint < MOST_MILLIS && shift == 0;
        }
    }

    /// `PAGE [VISITS]`: prints a line a visit and ends with 1 if the median visit is beyond a bound.
    public static void main(String[] arguments) throws Exception {
        int visits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        List<Visit> all = new ArrayList<>();
        for (int i = 0; i < visits; i++) {
            Visit visit = new FirstVisit(arguments[0]).once();
            System.out.printf(
                    Locale.ROOT,
                    "visit %d: %,d bytes in %d requests, largest paint after %d ms, layout shift %.4f%n",
                    i + 1,
                    visit.bytes(),
                    visit.requests(),
                    visit.paint(),
                    visit.shift() / 1e4);
            all.add(visit);
        }
        all.sort((a, b) -> Integer.compare(a.paint(), b.paint()));
        Visit median = all.get(all.size() / 2);
        boolean good = median.isWithinBounds() && all.stream().allMatch(it -> it.bytes() < MOST_BYTES && it.shift() == 0);
        System.out.printf("median %d ms, %,d bytes: %s%n", median.paint(), median.bytes(), good ? "within bounds" : "BEYOND BOUNDS");
        System.exit(good ? 0 : 1);
    }

    private Visit once() throws Exception {
        Path profile = Files.createTempDirectory("first-visit");
        Process browser = new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return measure(new Tab(tab(port(profile.resolve("DevToolsActivePort")))));
        } finally {
            browser.descendants().forEach(ProcessHandle::destroy);
            browser.destroy();
            browser.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static int port(Path file) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (Files.exists(file) && Files.size(file) > 0) return Integer.parseInt(Files.readAllLines(file).getFirst());
            Thread.sleep(50);
        }
        throw new IOException("the browser did not start");
    }

    private WebSocketAt tab(int port) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/json/new?about:blank");
        HttpRequest request = HttpRequest.newBuilder(address)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        Matcher socket = SOCKET.matcher(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (!socket.find()) throw new IOException("no tab");
        return new WebSocketAt(URI.create(socket.group(1)));
    }

    private record WebSocketAt(URI address) {}

    private Visit measure(Tab tab) throws Exception {
        tab.ask("Emulation.setDeviceMetricsOverride", "{\"width\":390,\"height\":844,\"deviceScaleFactor\":3,\"mobile\":true}");
        tab.ask("Emulation.setCPUThrottlingRate", "{\"rate\":" + SLOWER + "}");
        tab.ask("Page.navigate", "{\"url\":\"" + page + "\"}");
        String ready = "{\"expression\":\"location.href + ' ' + document.readyState\",\"returnByValue\":true}";
        while (!tab.ask("Runtime.evaluate", ready).contains(page + " complete")) Thread.sleep(50);
        String script = FIGURES.replace("\n", " ").replace("\"", "\\\"");
        Matcher said = SAID.matcher(
                tab.ask("Runtime.evaluate", "{\"expression\":\"" + script + "\",\"awaitPromise\":true,\"returnByValue\":true}"));
        if (!said.find()) throw new IOException("no figures");
        return new Visit(
                Integer.parseInt(said.group(1)),
                Integer.parseInt(said.group(2)),
                Integer.parseInt(said.group(3)),
                Integer.parseInt(said.group(4)));
    }

    /// One tab of the browser.
    private final class Tab implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;
        private int asked;

        Tab(WebSocketAt place) {
            socket = http.newWebSocketBuilder().buildAsync(place.address(), this).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, text, last);
        }

        String ask(String method, String parameters) throws Exception {
            int id = ++asked;
            socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                    .join();
            while (true) {
                String answer = heard.poll(60, TimeUnit.SECONDS);
                if (answer == null) throw new IOException(method + " was not answered");
                if (answer.startsWith("{\"id\":" + id + ",")) return answer;
            }
        }
    }
}
