package io.palmares.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who plays, and what: the data of the demonstration.
public final class Cast {
    public static final String ORGANISER = "organiser@awards.example";
    public static final String RETURNING_OFFICER = "returning@awards.example";
    public static final String SECOND_OFFICER = "second@awards.example";
    public static final String AUDITOR = "auditor@awards.example";
    public static final String ANNOUNCER = "announcer@awards.example";
    public static final Map<String, String> OFFICES = Map.of(
            RETURNING_OFFICER, "RETURNING_OFFICER",
            SECOND_OFFICER, "SECOND_OFFICER",
            AUDITOR, "AUDITOR",
            ANNOUNCER, "ANNOUNCER");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode PEOPLE = JSON.readTree(text("people.json"));

    private Cast() {}

    /// Somebody with a mail address and a name.
    public record Named(String email, String name) {}

    /// Somebody or something put forward, and what becomes of it: `stands`, `declines` or `excluded`.
    public record Entrant(
            String name,
            String kind,
            @Nullable String organisation,
            List<String> partners,
            String country,
            Map<String, String> citation,
            boolean demo,
            String fate,
            List<String> nominators,
            String contact) {}

    /// The one who receives the special award.
    public record Recipient(
            String category, String name, String kind, String country, Map<String, String> citation, String contact) {}

    public static JsonNode rulebook(String edition) {
        return JSON.readTree(text(edition + ".rulebook.json"));
    }

    /// The ids of the criteria that a category's jury scores.
    static List<String> criteria(String edition, String category) {
        return rulebook(edition)
                .path("categories")
                .valueStream()
                .filter(c -> category.equals(c.path("id").asString()))
                .flatMap(c -> c.path("jury").path("criteria").valueStream())
                .map(criterion -> criterion.path("id").asString())
                .toList();
    }

    public static String membersCsv() {
        return text("members.csv");
    }

    public static List<String> members() {
        return membersCsv()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    public static List<Named> officers() {
        return all(PEOPLE.path("officers"), Named.class);
    }

    public static List<Named> jurors() {
        return all(PEOPLE.path("jurors"), Named.class);
    }

    public static List<Entrant> entrants(String edition, String category) {
        return all(PEOPLE.path("nominees").path(edition).path(category), Entrant.class);
    }

    /// The names of those who stand, in the order of the electorate's liking.
    public static List<String> standing(String edition, String category) {
        return entrants(edition, category).stream()
                .filter(entrant -> entrant.fate().equals("stands"))
                .map(Entrant::name)
                .toList();
    }

    public static Recipient recipient() {
        return JSON.treeToValue(PEOPLE.path("direct"), Recipient.class);
    }

    private static <T> List<T> all(JsonNode nodes, Class<T> type) {
        return nodes.valueStream().map(node -> JSON.treeToValue(node, type)).toList();
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Cast.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
