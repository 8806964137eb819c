package io.palmares.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the public interface says of one category whose result is one of those that results-service's tests keep.
final class Announced implements StubService.Answering {
    static final String PAGE = "/editions/ecc-2020/categories/manager";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CATEGORY = "/api/public/v1" + PAGE;
    private static final Map<String, String> NAMES = Map.of(
            "a0000000", "Ana Almeida",
            "b0000000", "Bo Berg",
            "c0000000", "Cy Chen",
            "d1000000", "Dora Dietz",
            "d2000000", "Eli Engel");
    private static final Map<String, String> FROM =
            Map.of("a0000000", "PT", "b0000000", "SE", "c0000000", "FR", "d1000000", "DE", "d2000000", "AT");
    private final String preset;
    private final ObjectNode newest;
    private final ObjectNode first;

    private Announced(ObjectNode newest, ObjectNode first) {
        this.newest = newest;
        this.first = first;
        this.preset = newest.path("preset").asString();
    }

    static Announced of(String result) {
        ObjectNode snapshot = snapshot((ObjectNode) read("/results/" + result + ".json"));
        return new Announced(snapshot, snapshot);
    }

    /// The winner is not any more; the next in rank follows, if there is a place for one.
    static Announced corrected(String result, String status, boolean nextInRank) {
        Announced before = of(result);
        ObjectNode after = before.newest.deepCopy();
        after.put("resultVersion", 2).put("supersedes", 1).put("reason", "The winner has " + status + " the award.");
        ((ObjectNode) after.path("winners").get(0)).put("status", status);
        if (nextInRank) {
            ObjectNode next = after.path("placings").get(1).deepCopy().asObject();
            next.remove("place");
            after.withArray("winners").add(next.put("status", "accepted"));
        }
        return new Announced(after, before.newest);
    }

    static JsonNode read(String resource) {
        try (InputStream in = Announced.class.getResourceAsStream(resource)) {
            return JSON.readTree(
                    new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /// As results-service publishes it: with names, a version and the instant.
    private static ObjectNode snapshot(ObjectNode result) {
        ArrayNode winners = JSON.createArrayNode();
        for (JsonNode id : result.path("winners")) {
            winners.add(named(JSON.createObjectNode(), id.asString()).put("status", "accepted"));
        }
        for (JsonNode placing : result.path("placings")) {
            named((ObjectNode) placing, placing.path("candidate").asString());
        }
        result.set("winners", winners);
        result.put("resultVersion", 1)
                .put("announcedAt", "2020-11-11T10:00:01Z")
                .put("demo", true);
        explained(result, "vote");
        explained(result, "jury");
        return result;
    }

    private static void explained(ObjectNode result, String part) {
        if (result.get(part) instanceof ObjectNode side) {
            side.putArray("explanation").add("Each ballot counts for its highest choice still in.");
        }
    }

    private static ObjectNode named(ObjectNode node, String id) {
        return node.put("candidate", id)
                .put("name", NAMES.get(id))
                .put("country", FROM.get(id))
                .put("demo", true);
    }

    @Override
    public StubService.Reply to(StubService.Seen request) throws IOException {
        String path = request.path().replaceAll("\\?.*", "");
        return switch (path.startsWith(CATEGORY) ? path.substring(CATEGORY.length()) : "") {
            case "/result" ->
                StubService.Reply.json((request.path().endsWith("version=1") ? first : newest).toString());
            case "/nominees" -> StubService.Reply.json(nominees().toString());
            case "" ->
                path.equals(CATEGORY) ? StubService.Reply.json(category().toString()) : Published.results(request);
            default -> new StubService.Reply(404, "application/problem+json", "{}");
        };
    }

    /// As the public interface tells how far somebody came.
    private String status(String candidate) {
        for (JsonNode winner : newest.path("winners")) {
            if (winner.path("candidate").asString().equals(candidate)) {
                return switch (winner.path("status").asString()) {
                    case "declined" -> "AWARD_DECLINED";
                    case "revoked" -> "REVOKED";
                    default -> "WINNER";
                };
            }
        }
        return "FINALIST";
    }

    private ObjectNode nominees() {
        ObjectNode list = JSON.createObjectNode();
        ArrayNode items = list.putArray("items");
        NAMES.keySet().stream().sorted().forEach(id -> {
            ObjectNode one = named(items.addObject(), id);
            one.put("kind", "PERSON")
                    .put("organisation", "Cluster " + id.substring(0, 2))
                    .put("status", status(id));
            one.putArray("partners");
            one.putObject("citation")
                    .put("en", "Brought rivals to one table.")
                    .put("de", "Holte Rivalen an einen Tisch.");
        });
        list.putNull("next");
        return list;
    }

    private ObjectNode category() {
        ObjectNode category = (ObjectNode) read("/published/announced.json");
        category.put("category", "manager").put("preset", preset).put("nomineeKind", "PERSON");
        category.putObject("title").put("en", "Cluster Manager of the Year").put("de", "Clustermanager des Jahres");
        ObjectNode announced = (ObjectNode) category.path("announced");
        announced.put("resultVersion", newest.path("resultVersion").asInt());
        ArrayNode versions = announced.putArray("versions").add(1);
        if (newest.has("supersedes")) versions.add(2);
        ObjectNode rules = (ObjectNode) category.path("rules");
        rules.put("preset", preset);
        if (newest.has("jury")) criteria((ObjectNode) rules.path("jury"));
        if (preset.equals("BLEND")) {
            rules.putObject("blend")
                    .put("jury", "4/5")
                    .put("electorate", "1/5")
                    .put("transform", "SHARE")
                    .put("minBallots", 30);
        }
        return category;
    }

    private static void criteria(ObjectNode jury) {
        ArrayNode criteria = jury.putArray("criteria");
        criterion(criteria, "impact", "Impact", "Wirkung", 60);
        criterion(criteria, "novelty", "Novelty", "Neuheit", 40);
    }

    private static void criterion(ArrayNode criteria, String id, String en, String de, int weight) {
        ObjectNode criterion = criteria.addObject().put("id", id).put("weight", weight);
        criterion
                .put("max", 10)
                .put("priority", 1)
                .putObject("title")
                .put("en", en)
                .put("de", de);
    }
}
