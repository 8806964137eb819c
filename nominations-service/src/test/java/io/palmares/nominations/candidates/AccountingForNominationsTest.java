package io.palmares.nominations.candidates;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.Json;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.testkit.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every nomination that stood when nominations closed is in the list once, and so is what became of it.
class AccountingForNominationsTest extends ServiceTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String E = "account-1";
    private static final String ID = E + ":manager";

    @Autowired
    private Nominations nominations;

    @Autowired
    private SignEntries signing;

    @Test
    void noNominationIsLeftOut() {
        Story story = story(E).published();
        List<String> members = story.members(4);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        nominate(story, members.get(0), "Ada", "Exa", "Mea");
        nominate(story, members.get(1), "Ada", "Dea", "Tia");
        nominate(story, members.get(2), "Moa", "Wia", "Zoe");
        String gone = nominate(story, members.get(3), "Gone").getFirst();
        String draft = ok(story.nominate(members.get(3), "Draft", "draft@a.example", false))
                .json()
                .path("id")
                .asString();
        ok(story.member(members.get(3)).post(Story.API + "/nominations/" + gone + "/withdrawal", ""));
        for (String name : List.of("ada", "exa", "mea", "moa", "wia", "zoe")) {
            ok(story.answer(name + "@a.example", "CONSENT"));
        }
        ok(story.answer("dea@a.example", "DECLINE"));
        ok(story.answer("wia@a.example", "DECLINE"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        String excluded = ruled(story, "EXCLUDE", "Exa", "");
        String merged = ruled(
                story,
                "MERGE",
                "Mea",
                ",\"into\":\"" + story.nominee("Ada").path("nominee").asString() + "\"");
        String moved = ruled(story, "MOVE", "Moa", ",\"toCategory\":\"partnership\"");
        ok(story.admit("Ada"));
        ok(story.admit("Zoe"));
        story.moveTo("2020-03-08T17:00:00Z");
        Eventually.eventually(
                () -> assertThat(story.nominee("Tia").path("state").asString()).isEqualTo("TIMED_OUT"));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", "{}"));
        try (Wire wire = wire()) {
            JsonNode closed = told(wire, Contracts.NOMINATIONS_CLOSED);
            JsonNode frozen = told(wire, Contracts.CANDIDATES_FROZEN);
            List<String> listed = file(wire, closed.path("root").asString());
            assertThat(closed.path("size").asInt()).isEqualTo(9);
            assertThat(ItemList.ofHashes(listed.stream().map(Hash::parse).toList())
                            .root())
                    .hasToString(closed.path("root").asString());
            assertThat(listed.stream().map(Hash::parse)).isSorted();

            Entry entry = Entry.parse(
                    Bytes.fromBase64Url(frozen.path("entry").asString()).toArray());
            assertThat(entry.isSignedWell()).isTrue();
            assertThat(entry.signers()).containsExactly(signing.keyOf("account-1", "ro"));
            assertThat(JSON.readTree(entry.body().bytes().asUtf8()))
                    .isEqualTo(JSON.readTree("""
                    {"v":1,"t":"candidates","log":"awards.example/log/account-1","category":"manager",
                     "root":"%s","size":9}""".formatted(entry.json().text("root"))));
            List<JsonNode> lines = file(wire, entry.json().text("root")).stream()
                    .map(JSON::readTree)
                    .toList();
            assertThat(root(lines)).hasToString(entry.json().text("root"));
            assertThat(lines.stream().map(line -> line.path("nomination").asString()))
                    .containsExactlyElementsOf(listed);

            assertThat(outcomes(lines, members.get(0)))
                    .isEqualTo(Map.of(
                            "Ada",
                            "CANDIDATE "
                                    + story.nominee("Ada").path("candidate").asString(),
                            "Exa",
                            "INELIGIBLE " + excluded,
                            "Mea",
                            "MERGED " + merged));
            assertThat(outcomes(lines, members.get(1)))
                    .isEqualTo(Map.of(
                            "Ada",
                            "CANDIDATE "
                                    + story.nominee("Ada").path("candidate").asString(),
                            "Dea",
                            "DECLINED ",
                            "Tia",
                            "TIMED_OUT "));
            assertThat(outcomes(lines, members.get(2)))
                    .isEqualTo(Map.of(
                            "Moa",
                            "MOVED " + moved,
                            "Wia",
                            "WITHDRAWN ",
                            "Zoe",
                            "CANDIDATE "
                                    + story.nominee("Zoe").path("candidate").asString()));
            assertThat(outcomes(lines, members.get(3))).isEmpty();
        }
        assertThat(nominations.find(draft).orElseThrow().state().isListed()).isFalse();
    }

    private Map<String, String> outcomes(List<JsonNode> lines, String member) {
        Map<String, String> all = new TreeMap<>();
        for (var kept : nominations.ofMember(E, "manager", member)) {
            Nomination nomination = kept.state();
            lines.stream()
                    .filter(line -> line.path("nomination").asString().equals(nomination.account()))
                    .forEach(line -> all.put(
                            nomination.content().name(),
                            line.path("outcome").asString() + " "
                                    + line.path("id").asString("")
                                    + line.path("ruling").asString("")));
        }
        return all;
    }

    private static Hash root(List<JsonNode> lines) {
        return ItemList.ofJson(lines.stream()
                        .map(line -> Json.object(members -> line.properties()
                                .forEach(field -> members.put(
                                        field.getKey(), Json.of(field.getValue().asString())))))
                        .toList())
                .root();
    }

    private List<String> nominate(Story story, String member, String... names) {
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            ids.add(ok(story.nominate(member, name, name.toLowerCase(Locale.ROOT) + "@a.example", true))
                    .json()
                    .path("id")
                    .asString());
        }
        return ids;
    }

    private static String ruled(Story story, String kind, String name, String more) {
        String path = Story.API + "/editions/" + E + "/rulings/";
        Http.Reply proposed = ok(story.organiser()
                .post(
                        path + "proposals",
                        "{\"kind\":\"" + kind
                                + "\",\"category\":\"manager\",\"clause\":\"E1\",\"code\":\"BECAUSE\",\"text\":\"Because.\""
                                + ",\"nominee\":\""
                                + story.nominee(name).path("nominee").asString() + "\"" + more + "}"));
        String ruling = proposed.json().path("ruling").asString();
        Http.Reply made = ok(story.returningOfficer()
                .post(
                        path + ruling + "/approvals",
                        "{\"payloadHash\":\""
                                + proposed.json().path("payloadHash").asString() + "\"}"));
        assertThat(made.json().path("result").asString()).as(made.text()).isEqualTo("APPLIED");
        return ruling;
    }

    private static JsonNode told(Wire wire, Contract<?> contract) {
        List<JsonNode> found = new ArrayList<>();
        Eventually.eventually(() -> {
            wire.of(contract).stream()
                    .filter(event -> event.key().equals(ID))
                    .map(Wire.Told::data)
                    .forEach(found::add);
            assertThat(found).isNotEmpty();
        });
        return found.getFirst();
    }

    private static List<String> file(Wire wire, String root) {
        return wire.of(Contracts.LOG_FILE_PART).stream()
                .map(Wire.Told::data)
                .filter(part -> part.path("root").asString().equals(root))
                .flatMap(part -> part.path("lines").valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
