package io.palmares.nominations.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.ServiceTest;
import org.junit.jupiter.api.Test;

class PublishingAnEditionTest extends ServiceTest {
    private static final String EDITIONS = "/api/nominations/v1/editions";

    @Test
    void takesTwoPeopleAndMakesVersionOne() {
        Http organiser = as("orga", "ORGANISER@*");
        assertThat(draft(organiser, "two-people").status()).isEqualTo(201);
        Http.Reply proposed = organiser.post(EDITIONS + "/two-people/proposals", "{\"act\":\"PUBLISH\"}");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        String approval =
                "{\"payloadHash\":\"" + proposed.json().path("payloadHash").asString() + "\"}";
        assertThat(as("orga", "RETURNING_OFFICER@two-people")
                        .post(EDITIONS + "/two-people/approvals", approval)
                        .code())
                .isEqualTo("same-person");
        Http.Reply approved =
                as("officer", "RETURNING_OFFICER@two-people").post(EDITIONS + "/two-people/approvals", approval);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(approved.json().path("rulebookVersion").asInt()).isEqualTo(1);
        assertThat(approved.json().at("/timetable/manager/consentBy").asString())
                .isEqualTo("2020-03-08T17:00:00Z");
    }

    /// Its answer was lost, and meanwhile the second person approved.
    @Test
    void saysOfAProposalSentAgainThatItWasDecided() {
        Http organiser = as("orga", "ORGANISER@*");
        draft(organiser, "sent-again");
        String path = EDITIONS + "/sent-again/proposals";
        Http.Reply proposed = organiser.post(path, "{\"act\":\"PUBLISH\"}", "proposing-0000001");
        Http.Reply again = organiser.post(path, "{\"act\":\"PUBLISH\"}", "proposing-0000001");
        assertThat(again.json()).isEqualTo(proposed.json());
        String hash = proposed.json().path("payloadHash").asString();
        as("officer", "RETURNING_OFFICER@sent-again")
                .post(EDITIONS + "/sent-again/approvals", "{\"payloadHash\":\"" + hash + "\"}");
        Http.Reply late = organiser.post(path, "{\"act\":\"PUBLISH\"}", "proposing-0000001");
        assertThat(late.code()).as(late.text()).isEqualTo("no-open-proposal");
    }

    @Test
    void namesEveryBrokenRuleOfTheRulebook() {
        Http organiser = as("orga", "ORGANISER@*");
        String bad = Rulebooks.ofEdition("broken").replace("\"weight\":60", "\"weight\":61");
        organiser.post(EDITIONS, body("broken", bad));
        Http.Reply reply = organiser.post(EDITIONS + "/broken/proposals", "{\"act\":\"PUBLISH\"}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/violations/0/pointer").asString())
                .isEqualTo("/rulebook/categories/0/jury/criteria");
        assertThat(reply.json().at("/violations/0/rule").asString()).isEqualTo("sum");
    }

    private static Http.Reply draft(Http organiser, String edition) {
        Http.Reply reply = organiser.post(EDITIONS, body(edition, Rulebooks.ofEdition(edition)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    private static String body(String edition, String rulebook) {
        return "{\"edition\":\"" + edition + "\",\"programme\":\"european-cluster-awards\",\"rulebook\":" + rulebook
                + "}";
    }
}
