package io.palmares.nominations.officekey;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.testkit.Eventually;
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
        Story story = story("listing-1").published();
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
        assertThat(entry.signers()).containsExactlyInAnyOrder(signing.keyOf("orga"), signing.keyOf("ro"));
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(entry.body().bytes().asUtf8()))
                .isEqualTo(json.readTree("""
                {"v":1,"t":"key","log":"awards.example/log/listing-1","role":"CHAIR","category":"manager","person":"%s",
                 "key":"%s","held":"service","replaces":null}
                """.formatted(chair, signing.keyOf(chair))));
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
