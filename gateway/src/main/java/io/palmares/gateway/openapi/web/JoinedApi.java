package io.palmares.gateway.openapi.web;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Several OpenAPI documents as one: the paths that the gateway routes, and the schemas under their service's name.
final class JoinedApi {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonMapper json;
    private final ObjectNode whole;

    /// Starts from the gateway's own document.
    JoinedApi(JsonMapper json, ObjectNode own) {
        this.json = json;
        this.whole = own;
    }

    void add(String service, String document) {
        JsonNode api = json.readTree(document.replace(SCHEMAS, SCHEMAS + service + "."));
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            if (path.getKey().startsWith("/api/") || path.getKey().startsWith("/box/")) {
                whole.withObject("/paths").set(path.getKey(), path.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> schema : api.at("/components/schemas").properties()) {
            whole.withObject("/components/schemas").set(service + "." + schema.getKey(), schema.getValue());
        }
    }

    void isMissing(String service) {
        whole.withArray("/x-missing").add(service);
    }

    ObjectNode document() {
        return whole;
    }
}
