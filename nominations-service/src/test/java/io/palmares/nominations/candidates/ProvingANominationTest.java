package io.palmares.nominations.candidates;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.SaltedHash;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.testkit.Eventually;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A nominator gets what opens the log's hash of their own nomination, and nobody else does.
class ProvingANominationTest extends ServiceTest {
    @Test
    void opensTheHashToItsNominatorAlone() {
        Story story = story("prove-1").published();
        List<String> members = story.members(2);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        Http nominator = story.member(members.get(0));
        String proof = proof(ok(story.nominate(members.get(0), "Ada", "ada@prove-1.example", true)));
        String draft = proof(ok(story.nominate(members.get(0), "Draft", "draft@prove-1.example", false)));
        assertThat(nominator.get(proof).code()).isEqualTo("too-early");
        ok(story.answer("ada@prove-1.example", "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        Eventually.eventually(() -> assertThat(nominator.get(proof).status()).isEqualTo(200));
        JsonObject file = read(nominator.get(proof));
        assertThat(SaltedHash.of(
                        SaltedHash.Kind.NOMINATION,
                        Bytes.fromBase64Url(file.text("salt")),
                        Bytes.utf8(file.text("record"))))
                .hasToString(file.text("nomination"));
        assertThat(file.text("log")).isEqualTo("awards.example/log/prove-1");
        assertThat(file.text("record")).contains("\"name\":\"Ada\"");
        assertThat(file.value("accounted")).isEqualTo(Json.nothing());
        assertThat(story.member(members.get(1)).get(proof).code()).isEqualTo("not-found");
        assertThat(story.organiser().get(proof).code()).isEqualTo("not-found");
        assertThat(nominator.get(draft).code()).isEqualTo("wrong-state");

        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada"));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", "{\"fewConfirmed\":true}"));
        assertThat(read(nominator.get(proof)).object("accounted").canonical().asUtf8())
                .isEqualTo("{\"id\":\"" + story.nominee("Ada").path("candidate").asString()
                        + "\",\"outcome\":\"CANDIDATE\"}");
        String hash = file.text("nomination");
        ok(story.organiser()
                .post(
                        story.path("manager") + "/nominees/"
                                + story.nominee("Ada").path("nominee").asString() + "/erasure",
                        ""));
        Http.Reply erased = nominator.get(proof);
        assertThat(erased.code()).isEqualTo("wrong-state");
        assertThat(erased.text()).contains(hash).doesNotContain(file.text("salt"));
    }

    private static String proof(Http.Reply nominated) {
        return Story.API + "/nominations/" + nominated.json().path("id").asString() + "/proof";
    }

    private static JsonObject read(Http.Reply reply) {
        return CanonicalJson.parseObject(ok(reply).text().getBytes(StandardCharsets.UTF_8));
    }
}
