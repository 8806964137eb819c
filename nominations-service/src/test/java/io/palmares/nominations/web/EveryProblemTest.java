package io.palmares.nominations.web;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.testkit.Eventually;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is wrong with a request is said by a problem of its own, naming place and rule.
class EveryProblemTest extends ServiceTest {
    private static final String EDITIONS = Story.API + "/editions";

    @BeforeEach
    void atTheBeginning() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
    }

    private Http organiser() {
        return as("orga", "ORGANISER@*");
    }

    @Test
    void unknownFieldsAreRefusedByName() {
        Http.Reply reply =
                organiser().post(Story.API + "/people", "{\"email\":\"a@b.example\",\"name\":\"A\",\"admin\":true}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/violations/0/pointer").asString()).isEqualTo("/admin");
    }

    @Test
    void duplicateKeysMissingFieldsAndOtherTypesAreMalformed() {
        assertThat(organiser()
                        .post(Story.API + "/people", "{\"name\":\"A\",\"name\":\"B\",\"email\":\"a@b.example\"}")
                        .code())
                .isEqualTo("malformed-body");
        assertThat(organiser().post(Story.API + "/people", "{\"name\":\"A\"}").code())
                .isEqualTo("malformed-body");
        assertThat(organiser()
                        .post(Story.API + "/people", "{\"name\":7,\"email\":\"a@b.example\"}")
                        .code())
                .isEqualTo("malformed-body");
        assertThat(organiser().post(Story.API + "/people", "{").code()).isEqualTo("malformed-body");
    }

    @Test
    void textThatHidesSomethingIsRefused() {
        assertThat(organiser()
                        .post(Story.API + "/people", "{\"name\":\"A\\u202eB\",\"email\":\"a@b.example\"}")
                        .status())
                .isEqualTo(400);
        assertThat(organiser()
                        .post(Story.API + "/people", "{\"name\":\"P\\u0430ul\",\"email\":\"a@b.example\"}")
                        .code())
                .isEqualTo("refused-by-rule");
    }

    @Test
    void aMissingKeyIsAMalformedHeader() {
        Http.Reply reply = organiser().send("POST", EDITIONS, "{}", "application/json", null, null);
        assertThat(reply.code()).isEqualTo("malformed-header");
    }

    @Test
    void aMissingVersionIsAskedForAndAStaleOneRefused() {
        Story story = drafted("problem-1");
        String path = EDITIONS + "/problem-1/rulebook";
        String book = Rulebooks.ofEdition("problem-1");
        assertThat(story.organiser()
                        .send(
                                "PUT",
                                path,
                                book,
                                "application/json",
                                UUID.randomUUID().toString(),
                                null)
                        .code())
                .isEqualTo("version-required");
        Http.Reply stale = story.organiser().put(path, book, 99);
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(stale.etag()).isEqualTo("\"1\"");
    }

    @Test
    void aKeyForAnotherBodyIsRefusedAndForTheSameAnsweredAgain() {
        String body = "{\"edition\":\"problem-2\",\"programme\":\"european-cluster-awards\",\"rulebook\":"
                + Rulebooks.ofEdition("problem-2") + "}";
        assertThat(organiser().post(EDITIONS, body, "one-key-for-all").status()).isEqualTo(201);
        assertThat(organiser().post(EDITIONS, body, "one-key-for-all").status()).isEqualTo(201);
        assertThat(organiser()
                        .post(EDITIONS, body.replace("\"demo\":true", "\"demo\":false"), "one-key-for-all")
                        .code())
                .isEqualTo("key-reused");
        assertThat(organiser().post(EDITIONS, body, "another-key").code()).isEqualTo("already-exists");
    }

    @Test
    void oneProposalAtATimeAndItLapsesAfterThreeDays() {
        Story story = drafted("problem-3");
        String proposals = EDITIONS + "/problem-3/proposals";
        String hash = ok(story.organiser().post(proposals, "{\"act\":\"PUBLISH\"}"))
                .json()
                .path("payloadHash")
                .asString();
        assertThat(story.organiser().post(proposals, "{\"act\":\"PUBLISH\"}").code())
                .isEqualTo("proposal-open");
        assertThat(as("other", "ORGANISER@*").delete(proposals).code()).isEqualTo("not-allowed");
        clock.moveTo(clock.instant().plusSeconds(3 * 24 * 3600));
        assertThat(story.returningOfficer()
                        .post(EDITIONS + "/problem-3/approvals", "{\"payloadHash\":\"" + hash + "\"}")
                        .code())
                .isEqualTo("no-open-proposal");
        assertThat(story.organiser().get(proposals).json().path("items").size()).isZero();
        ok(story.organiser().post(proposals, "{\"act\":\"PUBLISH\"}"));
        ok(story.organiser().delete(proposals));
    }

    @Test
    void publicationWaitsForTheServicesThatHoldTheKeys() {
        Story story = drafted("problem-4");
        String hash = ok(story.organiser().post(EDITIONS + "/problem-4/proposals", "{\"act\":\"PUBLISH\"}"))
                .json()
                .path("payloadHash")
                .asString();
        NEIGHBOURS.answer(false);
        try {
            assertThat(story.returningOfficer()
                            .post(EDITIONS + "/problem-4/approvals", "{\"payloadHash\":\"" + hash + "\"}")
                            .code())
                    .isEqualTo("unavailable");
        } finally {
            NEIGHBOURS.answer(true);
        }
        ok(story.returningOfficer().post(EDITIONS + "/problem-4/approvals", "{\"payloadHash\":\"" + hash + "\"}"));
    }

    @Test
    void anAmendmentIsAVersionWithAPublicReason() {
        Story story = story("problem-5").published();
        String later = Rulebooks.ofEdition("problem-5").replace("\"minNominees\":2", "\"minNominees\":1");
        String body = "{\"act\":\"AMEND_RULEBOOK\",\"rulebook\":" + later + ",\"reason\":\"Few are expected.\"}";
        assertThat(story.organiser()
                        .post(EDITIONS + "/problem-5/proposals", body.replace("Few are expected.", " "))
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/reason");
        String hash = ok(story.organiser().post(EDITIONS + "/problem-5/proposals", body))
                .json()
                .path("payloadHash")
                .asString();
        Http.Reply amended = ok(
                story.returningOfficer().post(EDITIONS + "/problem-5/approvals", "{\"payloadHash\":\"" + hash + "\"}"));
        assertThat(amended.json().path("rulebookVersion").asInt()).isEqualTo(2);
        Eventually.eventually(() -> assertThat(story.organiser()
                        .get(story.path("manager"))
                        .json()
                        .path("rulebookVersion")
                        .asInt())
                .isEqualTo(2));
        String narrower = later.replace("WITHHOLD", "ALLOW");
        assertThat(story.organiser()
                        .post(
                                EDITIONS + "/problem-5/proposals",
                                "{\"act\":\"AMEND_RULEBOOK\",\"rulebook\":" + narrower + ",\"reason\":\"r\"}")
                        .json()
                        .at("/violations/0/rule")
                        .asString())
                .isEqualTo("frozen");
    }

    @Test
    void aForgedConsentLinkLeadsNowhere() {
        assertThat(asNobody().get(Story.API + "/consents/abc.def").code()).isEqualTo("not-found");
        assertThat(asNobody()
                        .post(Story.API + "/consents/abc.def", "{\"answer\":\"CONSENT\"}")
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    void operatorsInPlaceOfTextAreMalformed() {
        assertThat(asService("gateway")
                        .post("/internal/people/lookup", "{\"email\":{\"$ne\":null}}")
                        .code())
                .isEqualTo("malformed-body");
    }

    @Test
    void theServiceIsReadyAndDescribesItself() {
        assertThat(asNobody()
                        .get("/actuator/health/readiness")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        Http.Reply api = asNobody().get("/v3/api-docs");
        assertThat(api.status()).as(api.text()).isEqualTo(200);
        assertThat(api.json().path("openapi").asString()).startsWith("3.1");
        assertThat(api.json().path("paths").propertyNames())
                .contains("/api/nominations/v1/editions", "/api/nominations/v1/consents/{token}");
    }

    private Story drafted(String edition) {
        Story story = story(edition);
        ok(story.organiser()
                .post(
                        EDITIONS,
                        "{\"edition\":\"" + edition + "\",\"programme\":\"european-cluster-awards\",\"rulebook\":"
                                + Rulebooks.ofEdition(edition) + "}"));
        return story;
    }
}
