package io.palmares.nominations.duplicate;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SiftingDuplicatesTest extends ServiceTest {
    private static final String FREEZE = "/freeze";

    /// The third may be the first.
    private Story screened(String edition) {
        Story story = story(edition).published();
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        nominate(story, "m1", "Antonio Novo", "an");
        nominate(story, "m1", "Uwe Pfeil", "up");
        nominate(story, "m2", "António Nóvo", "other");
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        return story;
    }

    private static void nominate(Story story, String member, String name, String mail) {
        ok(story.nominate(member, name, mail + "@" + story.edition + ".example", true));
        ok(story.answer(mail + "@" + story.edition + ".example", "CONSENT"));
    }

    private static String id(Story story, String name) {
        return story.nominee(name).path("nominee").asString();
    }

    private static String duplicates(Story story) {
        return story.path("manager") + "/duplicates";
    }

    private static JsonNode suspects(Story story) {
        return ok(story.organiser().get(duplicates(story))).json().path("items");
    }

    private static String pair(Story story) {
        return duplicates(story) + "/" + id(story, "Antonio Novo") + "/" + id(story, "António Nóvo") + "/distinction";
    }

    @Test
    void keepTheFreezeUntilSomeoneSaysThatTheyAreTwo() {
        Story story = screened("twins-1");
        assertThat(suspects(story).size()).isEqualTo(1);
        assertThat(suspects(story).at("/0/reasons/0").asString()).isEqualTo("SAME_NAME");
        assertThat(suspects(story).at("/0/distinct").isObject()).isFalse();
        for (String name : new String[] {"Antonio Novo", "Uwe Pfeil", "António Nóvo"}) {
            ok(story.admit(name));
        }
        Http.Reply stopped = story.returningOfficer().post(story.path("manager") + FREEZE, "{}");
        assertThat(stopped.code()).isEqualTo("refused-by-rule");
        assertThat(story.organiser()
                        .post(pair(story), "{\"why\":\" \"}")
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/why");
        ok(story.organiser().post(pair(story), "{\"why\":\"Father and son.\"}"));
        assertThat(suspects(story).at("/0/distinct/why").asString()).isEqualTo("Father and son.");
        assertThat(suspects(story).at("/0/distinct/by").asString()).isEqualTo("ORGANISER orga");
        ok(story.organiser().delete(pair(story)));
        assertThat(story.returningOfficer()
                        .post(story.path("manager") + FREEZE, "{}")
                        .code())
                .isEqualTo("refused-by-rule");
        ok(story.organiser().post(pair(story), "{\"why\":\"Father and son.\"}"));
        assertThat(as("au", "AUDITOR@twins-1")
                        .get(Story.API + "/editions/twins-1/audit")
                        .text())
                .contains("DISTINCT", "Father and son.");
        ok(story.returningOfficer().post(story.path("manager") + FREEZE, "{}"));
    }

    @Test
    void areGoneOnceMergedAndBackOnceThatIsReversed() {
        Story story = screened("twins-2");
        String merge = ruled(
                story,
                "{\"kind\":\"MERGE\",\"nominee\":\"" + id(story, "António Nóvo") + "\",\"into\":\""
                        + id(story, "Antonio Novo") + "\",");
        assertThat(suspects(story).size()).isZero();
        assertThat(story.nominee("Antonio Novo").path("supports").size()).isEqualTo(2);
        ruled(story, "{\"kind\":\"REVERSE\",\"reverses\":\"" + merge + "\",");
        assertThat(suspects(story).size()).isEqualTo(1);
        assertThat(story.nominee("Antonio Novo").path("supports").size()).isEqualTo(1);
    }

    @Test
    void areNotMergedIntoOneWhoDoesNotStand() {
        Story story = screened("twins-3");
        String one = id(story, "Antonio Novo");
        String other = id(story, "António Nóvo");
        ruled(story, "{\"kind\":\"MERGE\",\"nominee\":\"" + other + "\",\"into\":\"" + one + "\",");
        String back = ruled(story, "{\"kind\":\"MERGE\",\"nominee\":\"" + one + "\",\"into\":\"" + other + "\",");
        assertThat(story.organiser()
                        .get(Story.API + "/editions/twins-3/rulings/" + back)
                        .json()
                        .path("result")
                        .asString())
                .isEqualTo("TOO_LATE");
        assertThat(story.nominee("Antonio Novo").path("state").asString()).isEqualTo("CONSENTED");
    }

    @Test
    void areNomineesOfThisCategory() {
        Story story = screened("twins-4");
        String unknown = duplicates(story) + "/" + id(story, "Antonio Novo") + "/nobody/distinction";
        assertThat(story.organiser().post(unknown, "{\"why\":\"x\"}").code()).isEqualTo("not-found");
        String same = id(story, "Antonio Novo");
        assertThat(story.organiser()
                        .post(duplicates(story) + "/" + same + "/" + same + "/distinction", "{\"why\":\"x\"}")
                        .code())
                .isEqualTo("not-found");
    }

    private static String ruled(Story story, String begin) {
        String rulings = Story.API + "/editions/" + story.edition + "/rulings";
        Http.Reply proposed = ok(
                story.organiser()
                        .post(
                                rulings + "/proposals",
                                begin
                                        + "\"category\":\"manager\",\"clause\":\"E1\",\"code\":\"SAME\",\"text\":\"One person.\"}"));
        String ruling = proposed.json().path("ruling").asString();
        ok(story.returningOfficer()
                .post(
                        rulings + "/" + ruling + "/approvals",
                        "{\"payloadHash\":\""
                                + proposed.json().path("payloadHash").asString() + "\"}"));
        return ruling;
    }
}
