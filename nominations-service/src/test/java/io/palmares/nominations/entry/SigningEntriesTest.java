package io.palmares.nominations.entry;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SaltedHash;
import io.palmares.ledger.log.LogId;
import io.palmares.nominations.Http;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.testkit.Eventually;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the log gets from here: exactly these bytes, signed by exactly those people.
class SigningEntriesTest extends ServiceTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private SignEntries signing;

    @Test
    void anEditionBeginsItsLogWithRulebookKeysOfficesAndLots() {
        Story story = story("entry-1").published();
        try (Wire wire = wire()) {
            JsonNode told = told(wire, Contracts.EDITION_PUBLISHED, "edition/entry-1", 0);
            Entry entry = entry(told);
            assertSignedBy(entry, "orga", "ro");
            assertThat(entry.json().members().keySet())
                    .containsExactly("edition", "keys", "log", "lotSeeds", "mode", "officers", "rulebook", "t", "v");
            assertThat(entry.log().value()).isEqualTo("awards.example/log/entry-1");
            assertThat(entry.type()).isEqualTo("edition");
            assertThat(entry.json().text("mode")).isEqualTo("confidential");
            assertThat(entry.json().text("rulebook"))
                    .isEqualTo(told.path("hash").asString());
            assertThat(Hash.sha256(told.path("rulebook").asString().getBytes(StandardCharsets.UTF_8)))
                    .hasToString(entry.json().text("rulebook"));
            assertThat(body(entry).path("keys")).isEqualTo(JSON.readTree("""
                    {"log":"%1$s","promise":"%1$s","results":"%1$s"}""".formatted("A".repeat(43))));
            assertThat(body(entry).path("officers"))
                    .contains(office("ORGANISER", "orga"), office("RETURNING_OFFICER", "ro"));
            assertThat(body(entry).at("/lotSeeds").findValuesAsString("category"))
                    .containsExactly("manager", "partnership");
            assertThat(body(entry).at("/lotSeeds/0/cut").size()).isEqualTo(2);
            assertThat(body(entry).at("/lotSeeds/0/count").size()).isEqualTo(2);
        }
        assertThat(story.state("manager")).isEqualTo("PUBLISHED");
    }

    private JsonNode office(String role, String person) {
        return JSON.readTree("{\"held\":\"service\",\"key\":\"" + signing.keyOf("entry-1", person) + "\",\"role\":\""
                + role + "\"}");
    }

    @Test
    void anAmendmentIsLoggedWithItsReason() {
        Story story = story("entry-2").published();
        String path = Story.API + "/editions/entry-2";
        String book = Rulebooks.ofEdition("entry-2").replace("2020-07-01T18:00", "2020-07-02T18:00");
        Http.Reply proposed = ok(story.organiser()
                .post(
                        path + "/proposals",
                        "{\"act\":\"AMEND_RULEBOOK\",\"reason\":\"The hall is free a day later.\",\"rulebook\":" + book
                                + "}"));
        ok(story.returningOfficer().post(path + "/approvals", approval(proposed)));
        try (Wire wire = wire()) {
            JsonNode told = told(wire, Contracts.EDITION_PUBLISHED, "edition/entry-2", 1);
            Entry entry = entry(told);
            assertSignedBy(entry, "orga", "ro");
            assertThat(body(entry))
                    .isEqualTo(JSON.readTree("""
                    {"v":1,"t":"rulebook","log":"awards.example/log/entry-2","version":2,"sha256":"%s",
                     "reason":"The hall is free a day later."}
                    """.formatted(told.path("hash").asString())));
        }
    }

    @Test
    void aRulingIsLoggedWithASaltedHashOfItsWords() {
        Story story = nominating("entry-3", "Ada");
        String nominee = story.nominee("Ada").path("nominee").asString();
        String ruling = made(story, "EXCLUDE", "\"nominee\":\"" + nominee + "\"");
        try (Wire wire = wire()) {
            JsonNode told = told(wire, Contracts.RULING_MADE, "ruling/" + ruling, 0);
            Bytes salt = Bytes.fromBase64Url(told.path("textSalt").asString());
            assertSignedBy(entry(told), "orga", "ro");
            assertThat(body(entry(told))).isEqualTo(JSON.readTree("""
                    {"v":1,"t":"ruling","log":"awards.example/log/entry-3","id":"%s","kind":"EXCLUDE",
                     "category":"manager","subject":"%s","clause":"E1","code":"BECAUSE","text":"%s"}
                    """.formatted(
                            ruling, nominee, SaltedHash.of(SaltedHash.Kind.TEXT, salt, Bytes.utf8("Because.")))));
        }
    }

    @Test
    void anExtensionIsAboutItsInstant() {
        Story story = nominating("entry-4", "Ada");
        String ruling = made(story, "EXTEND", "\"until\":\"2020-03-02T17:00:00Z\"");
        try (Wire wire = wire()) {
            assertThat(entry(told(wire, Contracts.RULING_MADE, "ruling/" + ruling, 0))
                            .json()
                            .text("subject"))
                    .isEqualTo("2020-03-02T17:00:00Z");
        }
    }

    private Story nominating(String edition, String... names) {
        Story story = story(edition).published();
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        for (int i = 0; i < names.length; i++) {
            String mail = names[i].toLowerCase(Locale.ROOT) + "@" + edition + ".example";
            ok(story.nominate("m" + i, names[i], mail, true));
        }
        return story;
    }

    private static String made(Story story, String kind, String more) {
        String path = Story.API + "/editions/" + story.edition + "/rulings/";
        Http.Reply proposed = ok(story.organiser()
                .post(
                        path + "proposals",
                        "{\"kind\":\"" + kind
                                + "\",\"category\":\"manager\",\"clause\":\"E1\",\"code\":\"BECAUSE\",\"text\":\"Because.\","
                                + more + "}"));
        String id = proposed.json().path("ruling").asString();
        ok(story.returningOfficer().post(path + id + "/approvals", approval(proposed)));
        return id;
    }

    private static String approval(Http.Reply proposed) {
        return "{\"payloadHash\":\"" + proposed.json().path("payloadHash").asString() + "\"}";
    }

    private void assertSignedBy(Entry entry, String... people) {
        assertThat(entry.isSignedWell()).isTrue();
        assertThat(entry.signers())
                .containsExactlyInAnyOrder(List.of(people).stream()
                        .map(person -> signing.keyOf(LogId.of(entry.log()).edition(), person))
                        .toArray(PublicKey[]::new));
    }

    private static Entry entry(JsonNode told) {
        return Entry.parse(Bytes.fromBase64Url(told.path("entry").asString()).toArray());
    }

    private static JsonNode body(Entry entry) {
        return JSON.readTree(entry.body().bytes().asUtf8());
    }

    private static JsonNode told(Wire wire, Contract<?> contract, String subject, int place) {
        Eventually.eventually(() -> assertThat(of(wire, contract, subject)).hasSizeGreaterThan(place));
        return of(wire, contract, subject).get(place);
    }

    private static List<JsonNode> of(Wire wire, Contract<?> contract, String subject) {
        return wire.of(contract).stream()
                .filter(event -> event.subject().equals(subject))
                .map(Wire.Told::data)
                .toList();
    }
}
