package io.palmares.gateway;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The same answers with harm in every text that a person wrote: markup, the end of a data block, bidirectional
/// overrides, a word without an end.
final class Hostile implements StubService.Answering {
    static final String TEXT =
            "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>]]>--></title></script>\u202egnp.exe\u2066"
                    + "W".repeat(10_000);
    /// What people write, wherever it stands.
    private static final List<String> WRITTEN = List.of("name", "organisation", "reason", "text", "clause", "code");

    private static final List<String> BY_LANGUAGE = List.of("title", "citation");
    private static final List<String> LISTS = List.of("partners", "explanation");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final StubService.Answering honest;

    Hostile(StubService.Answering honest) {
        this.honest = honest;
    }

    @Override
    public StubService.Reply to(StubService.Seen request) throws java.io.IOException {
        StubService.Reply reply = honest.to(request);
        if (reply.status() != 200) return reply;
        JsonNode body = JSON.readTree(reply.body());
        poison(body);
        return StubService.Reply.json(body.toString());
    }

    private static void poison(JsonNode node) {
        if (node instanceof ArrayNode list) list.forEach(Hostile::poison);
        if (!(node instanceof ObjectNode object)) return;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            if (WRITTEN.contains(field.getKey()) && value.isString()) field.setValue(StringNode.valueOf(TEXT));
            else if (BY_LANGUAGE.contains(field.getKey()) && value instanceof ObjectNode texts)
                texts.put("en", TEXT).put("de", TEXT);
            else if (LISTS.contains(field.getKey()) && value instanceof ArrayNode texts)
                texts.removeAll().add(TEXT);
            else poison(value);
        }
    }
}
