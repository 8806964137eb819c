package io.palmares.nominations.invitation;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BeingInvitedTest extends ServiceTest {
    private static final String FILE = "{\"file\":{\"reach\":\"World\"},\"link\":\"https://ada.example/video\"}";

    private Story invited(String edition) {
        Story story = story(edition).published();
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate("m1", "Ada", mail(story), true));
        return story;
    }

    private static String mail(Story story) {
        return "ada@" + story.edition + ".example";
    }

    private String link(Story story) {
        return Story.API + "/consents/" + story.consentToken(mail(story));
    }

    private Http.Reply see(Story story) {
        return ok(asNobody().get(link(story)));
    }

    private Http.Reply complete(Story story, String body) {
        return asNobody().put(link(story) + "/file", body, see(story).version());
    }

    @Test
    void showsTheFormAsItIsFilledInAndWhetherItMayBeCompleted() {
        Story story = invited("invite-1");
        JsonNode before = see(story).json();
        assertThat(before.at("/form/properties/reach/maxLength").asInt()).isEqualTo(200);
        assertThat(before.at("/file/reach").asString()).isEqualTo("Europe");
        assertThat(before.path("consentBy").asString()).isEqualTo("2020-03-08T17:00:00Z");
        assertThat(before.path("mayComplete").asBoolean()).isFalse();
        assertThat(complete(story, FILE).code()).isEqualTo("wrong-state");
        ok(story.answer(mail(story), "CONSENT"));
        assertThat(see(story).json().path("mayComplete").asBoolean()).isTrue();
        JsonNode after = ok(complete(story, FILE)).json();
        assertThat(after.at("/file/reach").asString()).isEqualTo("World");
        assertThat(after.path("link").asString()).isEqualTo("https://ada.example/video");
        assertThat(see(story).json()).isEqualTo(after);
        JsonNode desk = story.nominee("Ada");
        assertThat(desk.at("/completed/reach").asString()).isEqualTo("World");
        assertThat(desk.path("link").asString()).isEqualTo("https://ada.example/video");
    }

    @Test
    void namesWhereTheFileBreaksTheForm() {
        Story story = invited("invite-2");
        ok(story.answer(mail(story), "CONSENT"));
        Http.Reply missing = complete(story, "{\"file\":{}}");
        assertThat(missing.code()).isEqualTo("refused-by-rule");
        assertThat(missing.json().at("/violations/0/rule").asString()).isEqualTo("required");
        assertThat(complete(story, "{\"file\":{\"reach\":\"" + "x".repeat(200) + "\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(complete(story, "{\"file\":{\"reach\":\"" + "x".repeat(201) + "\"}}")
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/file/reach");
        assertThat(complete(story, "{\"file\":{\"reach\":\"x\"},\"link\":\"http://ada.example\"}")
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/link");
    }

    @Test
    void refusesAStaleVersionAndTakesARepetitionOnce() {
        Story story = invited("invite-3");
        ok(story.answer(mail(story), "CONSENT"));
        long version = see(story).version();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            ok(asNobody().send("PUT", link(story) + "/file", FILE, "application/json", key, "\"" + version + "\""));
        }
        assertThat(asNobody().put(link(story) + "/file", FILE, version).code()).isEqualTo("stale-version");
        assertThat(asNobody()
                        .send("PUT", link(story) + "/file", FILE, "application/json", "another-key", null)
                        .code())
                .isEqualTo("version-required");
        assertThat(copy(story).at("/nominee/completions").size()).isEqualTo(1);
    }

    @Test
    void keepsEveryVersionAndTellsTheAudit() {
        Story story = invited("invite-4");
        ok(story.answer(mail(story), "CONSENT"));
        ok(complete(story, FILE));
        ok(complete(story, FILE.replace("World", "Moon")));
        assertThat(copy(story).at("/nominee/completions").findValuesAsString("reach"))
                .containsExactly("World", "Moon");
        JsonNode acts = as("au", "AUDITOR@invite-4")
                .get(Story.API + "/editions/invite-4/audit")
                .json()
                .path("items");
        assertThat(acts.findValuesAsString("what").stream().filter("FILE COMPLETED"::equals))
                .hasSize(2);
        assertThat(acts.toString())
                .contains("NOMINEE " + story.nominee("Ada").path("nominee").asString());
    }

    @Test
    void endsWithScreening() {
        Story story = invited("invite-5");
        ok(story.nominate("m1", "Ben", "ben@invite-5.example", true));
        ok(story.answer(mail(story), "CONSENT"));
        ok(story.answer("ben@invite-5.example", "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada"));
        ok(story.admit("Ben"));
        ok(complete(story, FILE));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", "{}"));
        assertThat(complete(story, FILE.replace("World", "Moon")).code()).isEqualTo("too-late");
        assertThat(see(story).json().path("mayComplete").asBoolean()).isFalse();
    }

    @Test
    void showsTheRulingAndItsReason() {
        Story story = invited("invite-6");
        ok(story.answer(mail(story), "CONSENT"));
        assertThat(see(story).json().path("ruling").isObject()).isFalse();
        Http.Reply proposed = ok(story.organiser()
                .post(
                        Story.API + "/editions/invite-6/rulings/proposals",
                        "{\"kind\":\"EXCLUDE\",\"category\":\"manager\",\"nominee\":\""
                                + story.nominee("Ada").path("nominee").asString()
                                + "\",\"clause\":\"E1\",\"code\":\"NOT_ELIGIBLE\",\"text\":\"Not in a cluster.\"}"));
        ok(story.returningOfficer()
                .post(
                        Story.API + "/editions/invite-6/rulings/"
                                + proposed.json().path("ruling").asString() + "/approvals",
                        "{\"payloadHash\":\""
                                + proposed.json().path("payloadHash").asString() + "\"}"));
        JsonNode seen = see(story).json();
        assertThat(seen.path("state").asString()).isEqualTo("INELIGIBLE");
        assertThat(seen.at("/ruling/clause").asString()).isEqualTo("E1");
        assertThat(seen.at("/ruling/text").asString()).isEqualTo("Not in a cluster.");
        assertThat(complete(story, FILE).code()).isEqualTo("wrong-state");
    }

    @Test
    void givesACopyAndErases() {
        Story story = invited("invite-7");
        String link = link(story);
        JsonNode copy = copy(story);
        assertThat(copy.at("/nominee/contactEmail").asString()).isEqualTo(mail(story));
        assertThat(copy.at("/mails/0/kind").asString()).isEqualTo("consent");
        String desk = story.path("manager") + "/nominees/"
                + story.nominee("Ada").path("nominee").asString();
        assertThat(ok(story.organiser().get(desk + "/data")).json()).isEqualTo(copy);
        assertThat(asNobody()
                        .send("POST", link + "/erasure", null, "", null, null)
                        .status())
                .isEqualTo(204);
        assertThat(asNobody().get(link).code()).isEqualTo("not-found");
        assertThat(story.organiser().get(story.path("manager") + "/nominees").text())
                .doesNotContain("Ada");
        assertThat(ok(story.organiser().post(desk + "/erasure", "")).status()).isEqualTo(204);
        assertThat(story.organiser()
                        .post(desk.replace("manager", "partnership") + "/erasure", "")
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    void isOverWhenTheCategoryIsCancelled() {
        Story story = invited("invite-8");
        ok(story.answer(mail(story), "CONSENT"));
        story.cancel("manager");
        assertThat(complete(story, FILE).code()).isEqualTo("wrong-state");
    }

    private JsonNode copy(Story story) {
        return ok(asNobody().get(link(story) + "/data")).json();
    }
}
