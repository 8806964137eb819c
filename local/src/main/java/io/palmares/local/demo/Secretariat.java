package io.palmares.local.demo;

import static io.palmares.local.demo.Cast.ORGANISER;
import static io.palmares.local.demo.Cast.RETURNING_OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What the secretariat does for an edition: set it up, fill its offices, freeze its candidates.
public final class Secretariat {
    private static final String API = "/api/nominations/v1";
    private final Stage stage;
    private final String edition;

    public Secretariat(Stage stage, String edition) {
        this.stage = stage;
        this.edition = edition;
    }

    public void publish() {
        publish(Cast.rulebook(edition));
    }

    /// Drafts the edition, imports its members, fills its offices and publishes it: organiser and returning officer.
    public void publish(JsonNode rulebook) {
        Person organiser = stage.person(ORGANISER);
        organiser
                .post(
                        API + "/editions",
                        Map.of(
                                "edition",
                                edition,
                                "programme",
                                rulebook.path("programme").asString(),
                                "rulebook",
                                rulebook))
                .orFail("draft " + edition);
        organiser.postCsv(path("/members/import"), Cast.membersCsv()).orFail("import members");
        for (Cast.Named officer : Cast.officers()) appoint(organiser, officer);
        stage.together(organiser, stage.person(RETURNING_OFFICER), path(""), Map.of("act", "PUBLISH"));
    }

    private void appoint(Person organiser, Cast.Named officer) {
        String role = Cast.OFFICES.get(officer.email());
        String person = personId(organiser, officer);
        if (role != null) {
            organiser
                    .put(path("/appointments/" + role + "/" + person), Map.of())
                    .orFail("appoint " + role);
            stage.newOffice(officer.email());
        }
    }

    private static String personId(Person organiser, Cast.Named named) {
        return organiser
                .post(API + "/people", Map.of("email", named.email(), "name", named.name()))
                .orFail("enter a person")
                .path("person")
                .asString();
    }

    /// Appoints the jurors to a category's panel; the first takes the chair, and their key is listed in the log.
    public void appointPanel(String category) {
        Person organiser = stage.person(ORGANISER);
        List<Map<String, Object>> seats = Cast.jurors().stream()
                .map(juror -> seat(
                        personId(organiser, juror), juror.equals(Cast.jurors().getFirst())))
                .toList();
        String path = path("/categories/" + category + "/panel");
        String version = organiser.get(path("/categories/" + category)).etag();
        organiser.put(path, version, Map.of("members", seats)).orFail("appoint the panel of " + category);
        Cast.jurors().forEach(juror -> stage.newOffice(juror.email()));
        stage.together(organiser, stage.person(RETURNING_OFFICER), path("/keys"), Map.of("act", "LIST_KEYS"));
    }

    private static Map<String, Object> seat(String person, boolean chair) {
        return Map.of("person", person, "chair", chair);
    }

    /// Decides every consented nominee: eligible, or excluded by a ruling of two people.
    public void screen(String category) {
        Person organiser = stage.person(ORGANISER);
        Map<String, String> fates = new HashMap<>();
        Cast.entrants(edition, category).forEach(e -> fates.put(e.name(), e.fate()));
        var nominees = organiser
                .get(path("/categories/" + category + "/nominees?limit=100"))
                .orFail("list nominees");
        for (var nominee : nominees.path("items")) {
            String id = nominee.path("nominee").asString();
            switch (fates.getOrDefault(nominee.path("name").asString(), "")) {
                case "stands" ->
                    organiser
                            .post(
                                    path("/categories/" + category + "/nominees/" + id + "/eligibility"),
                                    Map.of("eligible", true))
                            .orFail("find a nominee eligible");
                case "excluded" -> exclude(category, id);
                default -> {}
            }
        }
    }

    private void exclude(String category, String nominee) {
        rule(Map.of(
                "kind",
                "EXCLUDE",
                "category",
                category,
                "nominee",
                nominee,
                "clause",
                category.contains("partnership") ? "2.2" : "2.1",
                "code",
                "NOT_ELIGIBLE",
                "text",
                "The nominee does not meet this clause of the rulebook."));
    }

    /// A ruling: proposed by the organiser, approved by the returning officer.
    public void rule(Map<String, ?> ruling) {
        var proposed =
                stage.person(ORGANISER).post(path("/rulings/proposals"), ruling).orFail("propose a ruling");
        stage.person(RETURNING_OFFICER)
                .post(
                        path("/rulings/" + proposed.path("ruling").asString() + "/approvals"),
                        Map.of("payloadHash", proposed.path("payloadHash").asString()))
                .orFail("approve a ruling");
    }

    public void freeze(String category) {
        stage.person(RETURNING_OFFICER)
                .post(path("/categories/" + category + "/freeze"), Map.of("distinctConfirmed", true))
                .orFail("freeze the candidates of " + category);
    }

    private String path(String rest) {
        return API + "/editions/" + edition + rest;
    }
}
