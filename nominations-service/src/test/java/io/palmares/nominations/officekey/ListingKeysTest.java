package io.palmares.nominations.officekey;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.nominations.Http;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.testkit.Eventually;
import io.palmares.web.caller.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever takes office after publication signs in the log only once organiser and returning officer have listed them.
class ListingKeysTest extends ServiceTest {
    private static final String ACT = "{\"act\":\"LIST_KEYS\"}";

    @Autowired
    private SignEntries signing;

    @Test
    void listsAChairByTheWordOfTwoPeople() {
        Story story = story("listing-1").holding(Role.RETURNING_OFFICER, "orga").published();
        String chair = seated(story);
        Http.Reply waiting = ok(story.organiser().get(keys(story)));
        assertThat(waiting.json().path("waiting").size()).as(waiting.text()).isEqualTo(1);
        Http.Reply proposed = ok(story.organiser().post(keys(story) + "/proposals", ACT));
        assertThat(as("orga", "RETURNING_OFFICER@listing-1")
                        .post(keys(story) + "/approvals", approval(proposed))
                        .code())
                .isEqualTo("same-person");
        Http.Reply listed = ok(story.returningOfficer().post(keys(story) + "/approvals", approval(proposed)));
        assertThat(listed.json().at("/listed/0/person").asString()).isEqualTo(chair);
        assertThat(listed.json().path("waiting").size()).isZero();
        JsonNode told = told("officers/listing-1");
        Entry entry =
                Entry.parse(Bytes.fromBase64Url(told.path("entry").asString()).toArray());
        assertThat(entry.isSignedWell()).isTrue();
        assertThat(entry.signers())
                .containsExactlyInAnyOrder(signing.keyOf("listing-1", "orga"), signing.keyOf("listing-1", "ro"));
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(entry.body().bytes().asUtf8()))
                .isEqualTo(json.readTree("""
                {"v":1,"t":"key","log":"awards.example/log/listing-1","role":"CHAIR","category":"manager","person":"%s",
                 "key":"%s","held":"service","replaces":null}
                """.formatted(chair, signing.keyOf("listing-1", chair))));
    }

    @Test
    void asksAnewWhenSomeoneElseTookOfficeSince() {
        Story story = story("listing-2").published();
        seated(story);
        Http.Reply proposed = ok(story.organiser().post(keys(story) + "/proposals", ACT));
        String auditor = person(story, "auditor@listing-2.example");
        ok(story.organiser().put(Story.API + "/editions/listing-2/appointments/AUDITOR/" + auditor));
        assertThat(story.returningOfficer()
                        .post(keys(story) + "/approvals", approval(proposed))
                        .code())
                .isEqualTo("proposal-differs");
    }

    @Test
    void hasNothingToListWhileEveryKeyIsInTheLog() {
        Story story = story("listing-3").published();
        assertThat(story.organiser().post(keys(story) + "/proposals", ACT).code())
                .isEqualTo("wrong-state");
    }

    @Test
    void refusesToSignUntilTheKeyIsListed() {
        Story story = story("listing-4").published();
        Http officer = newReturningOfficer(story);
        String book = Rulebooks.ofEdition("listing-4").replace("2020-07-01T18:00", "2020-07-02T18:00");
        Http.Reply amended = ok(story.organiser()
                .post(
                        Story.API + "/editions/listing-4/proposals",
                        "{\"act\":\"AMEND_RULEBOOK\",\"reason\":\"Later.\",\"rulebook\":" + book + "}"));
        String approvals = Story.API + "/editions/listing-4/approvals";
        Http.Reply refused = officer.post(approvals, approval(amended));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("key-not-listed");
        assertThat(refused.json().path("detail").asString())
                .contains("returning officer", "/editions/listing-4/keys/proposals", "second officer approves");
        assertThat(officer.post(story.path("manager") + "/freeze", "").code()).isEqualTo("key-not-listed");
        Http.Reply proposed = ok(story.organiser().post(keys(story) + "/proposals", ACT));
        assertThat(officer.post(keys(story) + "/approvals", approval(proposed)).code())
                .isEqualTo("key-not-listed");
        assertThat(story.returningOfficer()
                        .post(keys(story) + "/approvals", approval(proposed))
                        .code())
                .isEqualTo("not-allowed");
        ok(story.secondOfficer().post(keys(story) + "/approvals", approval(proposed)));
        ok(officer.post(approvals, approval(amended)));
        assertThat(officer.post(story.path("manager") + "/freeze", "").code()).isEqualTo("wrong-state");
    }

    @Test
    void replacesAnOfficersKeyByTheWordOfTwoOthers() {
        Story story = story("listing-5").published();
        String old = signing.keyOf("listing-5", "so").toString();
        String replace = "{\"act\":\"REPLACE_KEY\",\"person\":\"so\"}";
        assertThat(story.secondOfficer()
                        .post(keys(story) + "/proposals", replace)
                        .code())
                .isEqualTo("not-allowed");
        Http.Reply proposed = ok(story.organiser().post(keys(story) + "/proposals", replace));
        assertThat(signing.keyOf("listing-5", "so")).hasToString(old);
        assertThat(story.secondOfficer()
                        .post(keys(story) + "/approvals", approval(proposed))
                        .code())
                .isEqualTo("not-allowed");
        assertThat(keyInForce(story, "so")).isEqualTo("%s ORGANISER RETURNING_OFFICER".formatted(old));
        ok(story.returningOfficer().post(keys(story) + "/approvals", approval(proposed)));
        assertThat(keyInForce(story, "so"))
                .isEqualTo("%s ORGANISER RETURNING_OFFICER".formatted(signing.keyOf("listing-5", "so")));
        Entry entry = Entry.parse(
                Bytes.fromBase64Url(told("officers/listing-5").path("entry").asString())
                        .toArray());
        assertThat(entry.json().text("replaces")).isEqualTo(old);
        assertThat(entry.json().text("key"))
                .isNotEqualTo(old)
                .isEqualTo(signing.keyOf("listing-5", "so").toString());
        story.cancel("manager");
    }

    @Test
    void letsNobodyDecideAboutAKeyOfTheirOwn() {
        Story story = story("listing-6").published();
        assertThat(story.organiser()
                        .post(keys(story) + "/proposals", "{\"act\":\"REPLACE_KEY\",\"person\":\"orga\"}")
                        .code())
                .isEqualTo("conflicted");
        Http.Reply proposed = ok(story.returningOfficer()
                .post(keys(story) + "/proposals", "{\"act\":\"REPLACE_KEY\",\"person\":\"orga\"}"));
        assertThat(as("ro-2", "RETURNING_OFFICER@listing-6")
                        .post(keys(story) + "/approvals", approval(proposed))
                        .code())
                .isEqualTo("key-not-listed");
        ok(story.secondOfficer().post(keys(story) + "/approvals", approval(proposed)));
        assertThat(story.organiser()
                        .post(keys(story) + "/proposals", "{\"act\":\"REPLACE_KEY\",\"person\":\"nobody\"}")
                        .code())
                .isEqualTo("wrong-state");
        assertThat(story.organiser()
                        .post(keys(story) + "/proposals", "{\"act\":\"REPLACE_KEY\"}")
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/person");
    }

    @Test
    void handsAnOfficeOverWithItsKey() {
        Story story = story("listing-7").published();
        String old = signing.keyOf("listing-7", "ro").toString();
        Http officer = newReturningOfficer(story);
        ok(story.organiser().delete(Story.API + "/editions/listing-7/appointments/RETURNING_OFFICER/ro"));
        Http.Reply proposed = ok(story.organiser().post(keys(story) + "/proposals", ACT));
        assertThat(proposed.json().path("payload").asString()).contains("\"replaces\":\"" + old + "\"");
        ok(story.secondOfficer().post(keys(story) + "/approvals", approval(proposed)));
        assertThat(officer.post(story.path("manager") + "/freeze", "").code()).isEqualTo("wrong-state");
        assertThat(story.returningOfficer()
                        .post(story.path("manager") + "/freeze", "")
                        .code())
                .isEqualTo("key-not-listed");
    }

    @Test
    void retiresTheKeyOfWhoWasDismissedAndListsAnotherWhenTheyComeBack() {
        Story story = story("listing-8").published();
        String appointment = Story.API + "/editions/listing-8/appointments/AUDITOR/";
        String auditor = person(story, "auditor@listing-8.example");
        ok(story.organiser().put(appointment + auditor));
        story.listKeys();
        String old = signing.keyOf("listing-8", auditor).toString();
        ok(story.organiser().delete(appointment + auditor));
        Http.Reply proposed = ok(story.organiser().post(keys(story) + "/proposals", ACT));
        assertThat(proposed.json().path("payload").asString())
                .contains("\"key\":null,\"person\":null,\"replaces\":\"" + old + "\",\"role\":\"AUDITOR\"");
        ok(story.returningOfficer().post(keys(story) + "/approvals", approval(proposed)));
        Entry entry = retired("officers/listing-8");
        assertThat(entry.isSignedWell()).isTrue();
        assertThat(entry.json()
                        .withExactly("v", "t", "log", "role", "category", "person", "key", "held", "replaces")
                        .text("replaces"))
                .isEqualTo(old);
        assertThat(ok(story.organiser().get(keys(story))).json().path("waiting").size())
                .isZero();
        ok(story.organiser().put(appointment + auditor));
        assertThat(signing.keyOf("listing-8", auditor).toString())
                .isNotEqualTo(old)
                .isEqualTo(signing.keyOf("listing-8", auditor).toString());
        story.listKeys();
    }

    @Test
    void retiresNothingWhileTheOfficeIsHeld() {
        Story story = story("listing-9").published();
        assertThat(ok(story.organiser().get(keys(story))).json().path("waiting").size())
                .isZero();
        assertThat(story.organiser().post(keys(story) + "/proposals", ACT).code())
                .isEqualTo("wrong-state");
    }

    private Entry retired(String subject) {
        try (Wire wire = wire()) {
            Eventually.eventually(() -> assertThat(wire.of(Contracts.OFFICER_KEY_RETIRED))
                    .anySatisfy(event -> assertThat(event.subject()).isEqualTo(subject)));
            return wire.of(Contracts.OFFICER_KEY_RETIRED).stream()
                    .filter(event -> event.subject().equals(subject))
                    .map(event -> event.data().path("entry").asString())
                    .map(text -> Entry.parse(Bytes.fromBase64Url(text).toArray()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// With who proposes to replace it, and who approves.
    private static String keyInForce(Story story, String person) {
        return ok(story.secondOfficer().get(keys(story)))
                .json()
                .path("inForce")
                .valueStream()
                .filter(it -> person.equals(it.path("person").asString()))
                .map(it -> "%s %s %s"
                        .formatted(
                                it.path("key").asString(),
                                it.path("proposes").asString(),
                                it.path("approves").asString()))
                .findFirst()
                .orElseThrow();
    }

    private Http newReturningOfficer(Story story) {
        String person = person(story, "new@" + story.edition + ".example");
        ok(story.organiser()
                .put(Story.API + "/editions/" + story.edition + "/appointments/RETURNING_OFFICER/" + person));
        return as(person, "RETURNING_OFFICER@" + story.edition);
    }

    private static String seated(Story story) {
        String chair = person(story, "chair@" + story.edition + ".example");
        long version = story.organiser().get(story.path("manager")).version();
        ok(story.organiser()
                .put(
                        story.path("manager") + "/panel",
                        "{\"members\":[{\"person\":\"" + chair + "\",\"chair\":true}]}",
                        version));
        return chair;
    }

    private static String person(Story story, String email) {
        return ok(story.organiser().post(Story.API + "/people", "{\"email\":\"" + email + "\",\"name\":\"Someone\"}"))
                .json()
                .path("person")
                .asString();
    }

    private static String keys(Story story) {
        return Story.API + "/editions/" + story.edition + "/keys";
    }

    private static String approval(Http.Reply proposed) {
        return "{\"payloadHash\":\"" + proposed.json().path("payloadHash").asString() + "\"}";
    }

    private JsonNode told(String subject) {
        try (Wire wire = wire()) {
            Eventually.eventually(() -> assertThat(of(wire, subject)).hasSize(1));
            return of(wire, subject).getFirst().data();
        }
    }

    private static List<Wire.Told> of(Wire wire, String subject) {
        return wire.of(Contracts.OFFICER_KEY_LISTED).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }
}
