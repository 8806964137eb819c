package io.palmares.nominations.people;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Encoding;
import io.palmares.ledger.PublicKey;
import io.palmares.nominations.Http;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.testkit.Eventually;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleAndTheirRolesTest extends ServiceTest {
    private static final String HEADER = "email,name,organisation,organisationName,country,class,delegate\n";

    @BeforeEach
    void atTheBeginning() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
    }

    private Http.Reply lookUp(String email) {
        return asService("gateway").post("/internal/people/lookup", "{\"email\":\"" + email + "\"}");
    }

    @Test
    void theFirstOrganiserIsThereFromTheStart() {
        Eventually.eventually(() -> {
            Http.Reply found = lookUp("First@Awards.example");
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.json().path("roles").toString()).isEqualTo("[\"ORGANISER@*\"]");
        });
        assertThat(lookUp("nobody@awards.example").status()).isEqualTo(404);
    }

    @Test
    void theGatewayLearnsWhereACodeForSomebodyGoes() {
        Story story = story("address-1").published();
        String member = story.members(1).getFirst();
        Http gateway = asService("gateway");
        assertThat(gateway.get("/internal/people/" + member + "/address").json().toString())
                .isEqualTo("{\"email\":\"m1@address-1.example\"}");
        ok(story.member(member).post(Story.API + "/people/" + member + "/erasure", ""));
        assertThat(gateway.get("/internal/people/" + member + "/address").status())
                .isEqualTo(404);
    }

    @Test
    void anImportReportsEachLineAndTheSameFileAgainChangesNothing() {
        Story story = story("import-1").published();
        String path = Story.API + "/editions/import-1/members/import";
        String csv = HEADER
                + "a@i.example,\"Ada, née One\",org-a,Org A,DE,members,false\n"
                + "nowhere,Ben,org-a,Org A,DE,members,false\n"
                + "c@i.example,Cem,Org C,Org C,DE,members,false\n"
                + "d@i.example,Dee,org-d,Org D,Germany,members,false\n"
                + "e@i.example,Eve,org-e,Org E,DE,strangers,false\n"
                + "f@i.example,Fay\n"
                + "g@i.example,Gus,org-g,Org G,DE,members,maybe\n"
                + "h@i.example,Hal,org-h,Org H,DE,members,true\n";
        Http.Reply report = ok(story.organiser().csv(path, csv));
        assertThat(report.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(report.json().path("lines").findValuesAsString("outcome"))
                .containsExactly("ADDED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "ADDED");
        assertThat(report.json().at("/lines/1/line").asInt()).isEqualTo(3);
        assertThat(ok(story.organiser().csv(path, csv)).json().path("lines").findValuesAsString("outcome"))
                .containsOnly("UNCHANGED", "REFUSED");
        assertThat(lookUp("a@i.example").json().path("roles").toString()).isEqualTo("[\"MEMBER@import-1\"]");
        assertThat(lookUp("a@i.example").json().path("organisation").asString()).isEqualTo("org-a");
        assertThat(lookUp("a@i.example").json().path("displayName").asString()).isEqualTo("Ada, née One");
        assertThat(story.organiser().csv(path, "email,name\nx@i.example,X\n").code())
                .isEqualTo("refused-by-rule");
    }

    @Test
    void anOrganisationHasOneDelegate() {
        Story story = story("import-2");
        ok(story.organiser()
                .post(
                        Story.API + "/editions",
                        "{\"edition\":\"import-2\",\"programme\":\"european-cluster-awards\",\"rulebook\":"
                                + Rulebooks.ofEdition("import-2")
                                        .replace("\"kind\":\"MEMBERS\"", "\"kind\":\"ORGANISATIONS\"")
                                + "}"));
        String csv = HEADER + "a@j.example,Ada,org-a,Org A,DE,members,true\n"
                + "b@j.example,Ben,org-a,Org A,DE,members,true\n";
        Http.Reply report = ok(story.organiser().csv(Story.API + "/editions/import-2/members/import", csv));
        assertThat(report.json().path("lines").findValuesAsString("outcome")).containsExactly("ADDED", "REFUSED");
    }

    @Test
    void officersAndAuditorAreDifferentPeopleAndADismissalTakesTheRole() {
        Story story = story("roles-1").published();
        String person = person(story, "officer@k.example");
        String path = Story.API + "/editions/roles-1/appointments/";
        ok(story.organiser().put(path + "RETURNING_OFFICER/" + person));
        ok(story.organiser().put(path + "RETURNING_OFFICER/" + person));
        assertThat(story.organiser().put(path + "SECOND_OFFICER/" + person).code())
                .isEqualTo("refused-by-rule");
        assertThat(story.organiser().put(path + "JUROR/" + person).code()).isEqualTo("refused-by-rule");
        assertThat(story.organiser().put(path + "AUDITOR/unknown").code()).isEqualTo("not-found");
        assertThat(lookUp("officer@k.example").json().path("roles").toString())
                .isEqualTo("[\"RETURNING_OFFICER@roles-1\"]");
        ok(story.organiser().delete(path + "RETURNING_OFFICER/" + person));
        assertThat(lookUp("officer@k.example").json().path("roles").toString()).isEqualTo("[]");
    }

    @Test
    void aSeatOnAPanelMakesAJuror() {
        Story story = story("roles-2").published();
        String chair = person(story, "chair@k.example");
        String juror = person(story, "juror@k.example");
        String members = "{\"members\":[{\"person\":\"" + chair + "\",\"chair\":true},{\"person\":\"" + juror
                + "\",\"chair\":false}]}";
        long version = story.organiser().get(story.path("manager")).version();
        ok(story.organiser().put(story.path("manager") + "/panel", members, version));
        assertThat(lookUp("chair@k.example").json().path("roles").toString())
                .isEqualTo("[\"CHAIR@roles-2/manager\",\"JUROR@roles-2/manager\"]");
        assertThat(story.organiser()
                        .put(story.path("manager") + "/panel", members, version)
                        .code())
                .isEqualTo("stale-version");
    }

    @Test
    void aNomineeOfTheCategoryIsNeverItsJuror() {
        Story story = story("roles-3").published();
        String nominee = person(story, "nominee@k.example");
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate("m", "Nominee", "nominee@k.example", true));
        String members = "{\"members\":[{\"person\":\"" + nominee + "\",\"chair\":false}]}";
        assertThat(story.organiser()
                        .put(
                                story.path("manager") + "/panel",
                                members,
                                story.organiser().get(story.path("manager")).version())
                        .code())
                .isEqualTo("conflicted");
        assertThat(lookUp("nominee@k.example").json().path("roles").toString())
                .isEqualTo("[\"NOMINEE@roles-3/manager\"]");
    }

    @Test
    void anOfficerSignsOnlyInARoleTheyHoldWithAKeyTheLogLists() {
        Story story = story("sign-1").published();
        String person = person(story, "signer@k.example");
        String body = "{\"log\":\"awards.example/log/sign-1\",\"t\":\"paper\",\"v\":1}";
        String request = "{\"edition\":\"sign-1\",\"category\":\"manager\",\"person\":\"" + person
                + "\",\"role\":\"RETURNING_OFFICER\",\"t\":\"paper\",\"body\":\"" + body.replace("\"", "\\\"") + "\"}";
        assertThat(asService("voting").post("/internal/signatures", request).status())
                .isEqualTo(403);
        ok(story.organiser().put(Story.API + "/editions/sign-1/appointments/RETURNING_OFFICER/" + person));
        assertThat(asService("voting").post("/internal/signatures", request).code())
                .isEqualTo("key-not-listed");
        assertThat(ok(asService("voting").get("/internal/editions/sign-1/officers"))
                        .json()
                        .findValuesAsString("person"))
                .containsExactlyInAnyOrder("orga", "ro", "so");
        list(story);
        Http.Reply signed = ok(asService("voting").post("/internal/signatures", request));
        assertThat(asService("voting").post("/internal/signatures", request).text())
                .isEqualTo(signed.text());
        byte[] message = Encoding.concat(Encoding.domain("entry/paper"), body.getBytes(StandardCharsets.UTF_8));
        PublicKey key = PublicKey.parse(signed.json().path("publicKey").asString());
        assertThat(key.verifies(
                        message,
                        Bytes.fromBase64Url(signed.json().path("signature").asString())))
                .isTrue();
        assertThat(ok(asService("voting").get("/internal/editions/sign-1/officers"))
                        .json()
                        .findValuesAsString("publicKey"))
                .hasSize(4)
                .contains(key.toString());
        assertThat(asService("voting")
                        .post("/internal/signatures", request.replace("\\\"v\\\":1", " \\\"v\\\":1"))
                        .code())
                .isEqualTo("refused-by-rule");
        assertThat(asService("voting")
                        .post(
                                "/internal/signatures",
                                request.replace("\"t\":\"paper\",\"body\"", "\"t\":\"seal\",\"body\""))
                        .code())
                .isEqualTo("refused-by-rule");
    }

    private static void list(Story story) {
        String keys = Story.API + "/editions/" + story.edition + "/keys";
        Http.Reply proposed = ok(story.organiser().post(keys + "/proposals", "{\"act\":\"LIST_KEYS\"}"));
        ok(story.secondOfficer()
                .post(
                        keys + "/approvals",
                        "{\"payloadHash\":\""
                                + proposed.json().path("payloadHash").asString() + "\"}"));
    }

    private static String person(Story story, String email) {
        return ok(story.organiser().post(Story.API + "/people", "{\"email\":\"" + email + "\",\"name\":\"Someone\"}"))
                .json()
                .path("person")
                .asString();
    }
}
