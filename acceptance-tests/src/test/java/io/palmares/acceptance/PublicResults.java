package io.palmares.acceptance;

import io.palmares.local.demo.Reply;
import io.palmares.local.demo.Stage;
import io.palmares.local.demo.Story;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What anybody reads of results.
record PublicResults(Stage stage) {
    Reply of(String edition, String category) {
        return stage.visitor().get("/api/public/v1/editions/" + edition + "/categories/" + category + "/result");
    }

    JsonNode announced(String category) {
        return of(Story.ECC, category).orFail("read the result of " + category);
    }

    List<String> winners(String category) {
        return announced(category)
                .path("winners")
                .valueStream()
                .map(winner -> winner.path("name").asString())
                .toList();
    }

    /// Everything an answer shows, but for the names of its category and the time of day.
    static Map<String, Object> anonymous(Reply reply, String edition, String category) {
        Map<String, Object> seen = new TreeMap<>(reply.headers().map());
        seen.remove("date");
        seen.remove("etag"); // a digest of the body, names included
        seen.put("status", reply.status());
        seen.put("body", reply.text().replace(edition, "EDITION").replace(category, "CATEGORY"));
        seen.computeIfPresent("content-length", (_, _) -> "");
        return seen;
    }
}
