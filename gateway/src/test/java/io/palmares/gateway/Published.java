package io.palmares.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// What the public interface says of one announced and one open category; names and texts in it mean harm.
final class Published {
    private static final String API = "/api/public/v1";
    private static final String ECC = API + "/editions/ecc-2020";
    private static final String OPEN = API + "/editions/ecc-2020/categories/audience-prize";
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry(API + "/editions", "editions"),
            Map.entry(API + "/winners", "winners"),
            Map.entry(API + "/laureates/k6yf4bx3", "laureate"),
            Map.entry(ECC, "edition"),
            Map.entry(ECC + "/timeline", "timeline"),
            Map.entry(ECC + "/rulings", "rulings"),
            Map.entry(ECC + "/rulebook", "rulebook"),
            Map.entry(ECC + "/categories/cluster-partnership", "announced"),
            Map.entry(ECC + "/categories/cluster-partnership/nominees", "nominees"),
            Map.entry(ECC + "/categories/cluster-partnership/result", "result"),
            Map.entry(OPEN, "voting"),
            Map.entry(OPEN + "/nominees", "nominees"),
            Map.entry(OPEN + "/result", "pending"));

    private Published() {}

    static StubService.Reply results(StubService.Seen request) throws IOException {
        String name = ANSWERS.get(request.path().replaceAll("\\?.*", ""));
        return name == null
                ? new StubService.Reply(404, "application/problem+json", "{}")
                : StubService.Reply.json(text(name));
    }

    static StubService.Reply voting(StubService.Seen request) {
        return switch (request.path().replaceAll(".*/", "")) {
            case "turnout" -> StubService.Reply.json("{\"turnout\":10}");
            case "audience-prize" -> StubService.Reply.json("{\"papers\":[],\"openingDelayed\":false}");
            case "receipt" ->
                request.body().contains("2HZWG")
                        ? StubService.Reply.json("{\"status\":\"included\"}")
                        : new StubService.Reply(422, "application/problem+json", "{}");
            default -> new StubService.Reply(404, "application/problem+json", "{}");
        };
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Published.class.getResourceAsStream("/published/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
