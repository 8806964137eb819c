package io.palmares.local.demo;

import static io.palmares.local.demo.Cast.ANNOUNCER;
import static io.palmares.local.demo.Cast.AUDITOR;
import static io.palmares.local.demo.Cast.ORGANISER;
import static io.palmares.local.demo.Cast.RETURNING_OFFICER;
import static io.palmares.local.demo.Cast.SECOND_OFFICER;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What officers, auditor and announcer do for one category, from its ballot paper to its announcement.
public final class Officers {
    private final Stage stage;
    private final String edition;
    private final String category;

    public Officers(Stage stage, String edition, String category) {
        this.stage = stage;
        this.edition = edition;
        this.category = category;
    }

    /// The returning officer signs every ballot paper of the category once results-service has.
    public void signPapers() {
        Person officer = stage.person(RETURNING_OFFICER);
        String boxes = voting() + "/boxes";
        JsonNode ready = stage.await(
                "the papers of " + category + " to be ready for signature",
                () -> officer.get(boxes),
                body -> !body.path("items").isEmpty()
                        && body.path("items").valueStream().allMatch(Officers::isSigned));
        for (JsonNode box : ready.path("items")) {
            officer.post(
                            boxes + "/" + box.path("electorClass").asString() + "/paper/signature",
                            Map.of("bodyHash", box.path("bodyHash").asString()))
                    .orFail("sign a paper of " + category);
        }
    }

    private static boolean isSigned(JsonNode box) {
        return "SIGNED".equals(box.path("state").asString());
    }

    /// Destroys the roll key once every box is undisputed.
    public void destroyRollKey() {
        Person officer = stage.person(RETURNING_OFFICER);
        stage.await(
                "the dispute window of " + category + " to end",
                () -> officer.get(nominations()),
                body -> !body.path("boxes").isEmpty()
                        && body.path("boxes").valueStream().allMatch(Officers::isUndisputed));
        stage.together(officer, stage.person(SECOND_OFFICER), nominations(), Map.of("act", "DESTROY_ROLL_KEY"));
    }

    private static boolean isUndisputed(JsonNode box) {
        return "UNDISPUTED".equals(box.path("stage").asString());
    }

    public void count() {
        awaitResult("READY_TO_COUNT");
        bothOfficers("/count", Map.of("act", "COUNT"));
    }

    public void certify() {
        awaitResult("COUNTED");
        stage.person(AUDITOR)
                .post(results() + "/acknowledgements", Map.of("answer", "ACKNOWLEDGE"))
                .orFail("acknowledge " + category);
        bothOfficers("/certificate", Map.of("act", "CERTIFY"));
    }

    public Reply announce() {
        return stage.person(ANNOUNCER).post(results() + "/announcement", Map.of());
    }

    /// A special award: the organiser proposes, both officers approve.
    public void decideDirectAward() {
        Cast.Recipient recipient = Cast.recipient();
        JsonNode proposed = stage.person(ORGANISER)
                .post(
                        nominations() + "/proposals",
                        Map.of(
                                "act",
                                "DIRECT_AWARD",
                                "nominee",
                                Map.of(
                                        "kind", recipient.kind(),
                                        "name", recipient.name(),
                                        "country", recipient.country(),
                                        "contactEmail", recipient.contact()),
                                "citation",
                                recipient.citation(),
                                "acceptance",
                                "The recipient accepted in confidence."))
                .orFail("propose the special award");
        Map<String, String> hash =
                Map.of("payloadHash", proposed.path("payloadHash").asString());
        for (String officer : new String[] {RETURNING_OFFICER, SECOND_OFFICER}) {
            stage.person(officer).post(nominations() + "/approvals", hash).orFail("approve the special award");
        }
    }

    private void bothOfficers(String act, Map<String, String> payload) {
        stage.together(stage.person(RETURNING_OFFICER), stage.person(SECOND_OFFICER), results() + act, payload);
    }

    private void awaitResult(String state) {
        Person officer = stage.person(RETURNING_OFFICER);
        stage.await(
                category + " to be " + state,
                () -> officer.get(results()),
                body -> state.equals(body.path("state").asString()));
    }

    private String nominations() {
        return "/api/nominations/v1/editions/" + edition + "/categories/" + category;
    }

    private String voting() {
        return "/api/voting/v1/editions/" + edition + "/categories/" + category;
    }

    private String results() {
        return "/api/results/v1/editions/" + edition + "/categories/" + category;
    }
}
