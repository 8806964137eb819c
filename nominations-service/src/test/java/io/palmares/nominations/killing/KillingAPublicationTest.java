package io.palmares.nominations.killing;

import static io.palmares.nominations.Killing.Halves.NONE;
import static io.palmares.nominations.Killing.Halves.POSSIBLE;
import static io.palmares.nominations.Story.API;

import io.palmares.nominations.Killing;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.Story;
import io.palmares.web.caller.Role;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class KillingAPublicationTest extends Killing {
    private static final String E = "kill-1";
    private static final String EDITION = API + "/editions/" + E;
    private String hash = "";

    private String approval() {
        return "{\"payloadHash\":\"" + hash + "\"}";
    }

    private void propose(Story story, String path, String body) {
        hash = ask(story.organiser(), path, body).json().path("payloadHash").asString();
    }

    private static String members(String last) {
        return """
            email,name,organisation,organisationName,country,class,delegate
            m1@kill.example,Member 1,org-1,Organisation 1,DE,members,true
            m2@kill.example,Member 2,org-2,Organisation 2,DE,members,true
            m3@kill.example,Member 3,org-2,Organisation 2,DE,%s,false
            """.formatted(last);
    }

    @TestFactory
    Stream<DynamicTest> healsAndTellsOnce() {
        Story story = story(E);
        String book = Rulebooks.ofEdition(E);
        String later = book.replace("2020-07-01T18:00", "2020-07-02T18:00");
        return Stream.of(
                then(
                        "officers hold their offices",
                        () -> story.holding(Role.ORGANISER, "orga")
                                .holding(Role.RETURNING_OFFICER, "ro")
                                .holding(Role.SECOND_OFFICER, "so")),
                step(
                        "drafting an edition",
                        NONE,
                        () -> ask(
                                story.organiser(),
                                API + "/editions",
                                "{\"edition\":\"" + E + "\",\"programme\":\"european-cluster-awards\",\"rulebook\":"
                                        + book + "}")),
                step(
                        "proposing its publication",
                        NONE,
                        () -> propose(story, EDITION + "/proposals", "{\"act\":\"PUBLISH\"}")),
                step("publishing it", NONE, () -> ask(story.returningOfficer(), EDITION + "/approvals", approval())),
                step(
                        "proposing an amendment",
                        NONE,
                        () -> propose(
                                story,
                                EDITION + "/proposals",
                                "{\"act\":\"AMEND_RULEBOOK\",\"reason\":\"Later.\",\"rulebook\":" + later + "}")),
                step(
                        "amending the rulebook",
                        NONE,
                        () -> ask(story.returningOfficer(), EDITION + "/approvals", approval())),
                step(
                        "importing members",
                        POSSIBLE,
                        () -> Story.ok(story.organiser().csv(EDITION + "/members/import", members("members")))),
                step(
                        "seating an auditor",
                        NONE,
                        () -> put(
                                story.organiser(),
                                EDITION + "/appointments/AUDITOR/" + story.personOf("m1@kill.example"),
                                null,
                                null)),
                step(
                        "proposing to list their key",
                        NONE,
                        () -> propose(story, EDITION + "/keys/proposals", "{\"act\":\"LIST_KEYS\"}")),
                step("listing it", NONE, () -> ask(story.returningOfficer(), EDITION + "/keys/approvals", approval())),
                step(
                        "proposing to replace a key",
                        NONE,
                        () -> propose(
                                story, EDITION + "/keys/proposals", "{\"act\":\"REPLACE_KEY\",\"person\":\"so\"}")),
                step(
                        "replacing it",
                        NONE,
                        () -> ask(story.returningOfficer(), EDITION + "/keys/approvals", approval())),
                step(
                        "seating a jury",
                        NONE,
                        () -> put(
                                story.organiser(),
                                story.path("manager") + "/panel",
                                "{\"members\":[{\"person\":\"" + story.personOf("m2@kill.example")
                                        + "\",\"chair\":true}]}",
                                2L)));
    }
}
