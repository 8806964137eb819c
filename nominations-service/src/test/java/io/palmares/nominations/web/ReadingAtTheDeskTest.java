package io.palmares.nominations.web;

import static io.palmares.nominations.Story.API;
import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadingAtTheDeskTest extends ServiceTest {

    @Test
    void saysWhatADraftStillBreaksAndWhere() {
        String edition = "desk-draft";
        String broken = Rulebooks.ofEdition(edition).replace("\"weight\":60", "\"weight\":61");
        Http organiser = story(edition).organiser();
        ok(organiser.post(
                API + "/editions",
                "{\"edition\":\"" + edition + "\",\"programme\":\"european-cluster-awards\",\"rulebook\":" + broken
                        + "}"));
        JsonNode wrong = ok(organiser.get(API + "/editions/" + edition + "/rulebook/violations"))
                .json()
                .path("items");
        assertThat(wrong.findValuesAsString("pointer")).containsExactly("/categories/0/jury/criteria");
        assertThat(wrong.findValuesAsString("rule")).containsExactly("sum");
    }

    @Test
    void namesPeopleForThoseWhoRunTheEdition() {
        Story story = story("desk-names").published();
        List<String> people = story.members(2);
        String names = API + "/editions/desk-names/names?person=" + people.getFirst() + "&person=nobody";
        assertThat(ok(story.returningOfficer().get(names)).json().path("items").findValuesAsString("name"))
                .containsExactly("Member 1");
        assertThat(story.member(people.getFirst()).get(names).status()).isEqualTo(403);
    }

    @Test
    void refusesMoreNamesAtOnceThanAPageShows() {
        Story story = story("desk-names-many").published();
        String names = API + "/editions/desk-names-many/names?person=" + "p,".repeat(100) + "p";
        assertThat(story.organiser().get(names).status()).isEqualTo(422);
        String fewer = API + "/editions/desk-names-many/names?person=" + "p,".repeat(99) + "p";
        assertThat(story.organiser().get(fewer).status()).isEqualTo(200);
    }

    @Test
    void listsMembersInPartsAndWithoutAddresses() {
        Story story = story("desk-members").published();
        story.members(3);
        Http.Reply first = ok(story.organiser().get(API + "/editions/desk-members/members?limit=2"));
        assertThat(first.json().path("items").size()).isEqualTo(2);
        assertThat(first.text()).doesNotContain("@");
        String rest = first.json().path("next").asString();
        assertThat(ok(story.organiser().get(API + "/editions/desk-members/members?limit=2&cursor=" + rest))
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void namesThePanelAndWhoChairsIt() {
        Story story = story("desk-panel").published();
        List<String> people = story.members(2);
        String panel = story.path("manager") + "/panel";
        Http.Reply empty = ok(story.organiser().get(panel));
        assertThat(empty.json().path("members").size()).isZero();
        ok(story.organiser()
                .put(
                        panel,
                        "{\"members\":[{\"person\":\"%s\",\"chair\":true},{\"person\":\"%s\",\"chair\":false}]}"
                                .formatted(people.get(0), people.get(1)),
                        empty.version()));
        JsonNode seats = ok(story.secondOfficer().get(panel)).json().path("members");
        assertThat(seats.findValuesAsString("name")).containsExactly("Member 1", "Member 2");
        assertThat(seats.get(0).path("chair").asBoolean()).isTrue();
    }

    @Test
    void countsTheElectorateBeforeItsRollIsFrozen() {
        Story story = story("desk-electorate").published();
        story.members(12);
        JsonNode counted =
                ok(story.organiser().get(story.path("manager") + "/electorate")).json();
        assertThat(counted.path("rollVersion").asInt()).isZero();
        assertThat(counted.path("classes").get(0).path("electors").asInt()).isEqualTo(12);
        assertThat(story.organiser()
                        .get(story.path("mobilisation") + "/electorate")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsTheNominationsOfANomineeWithoutTheAddress() {
        Story story = story("desk-file").published();
        List<String> people = story.members(1);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate(people.getFirst(), "Ana Berg", "ana@desk-file.example", true));
        String nominee = story.nominee("Ana Berg").path("nominee").asString();
        Http.Reply file = ok(story.organiser().get(story.path("manager") + "/nominees/" + nominee + "/nominations"));
        JsonNode one = file.json().path("items").get(0);
        assertThat(one.path("file").path("reach").asString()).isEqualTo("Europe");
        assertThat(one.path("member").asString()).isEqualTo(people.getFirst());
        assertThat(file.text()).doesNotContain("ana@desk-file.example");
    }

    @Test
    void narrowsTheAuditTrailToACategory() {
        Story story = story("desk-audit").published();
        JsonNode acts = ok(story.returningOfficer().get(API + "/editions/desk-audit/audit?category=manager"))
                .json()
                .path("items");
        assertThat(acts.size()).isPositive();
        assertThat(acts.findValuesAsString("category")).containsOnly("manager");
    }
}
