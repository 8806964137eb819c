package io.palmares.nominations.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Of those who may act, and whose session is open since an hour.
class AskingForAFreshProofTest extends ServiceTest {
    private static final String EDITION = "proof-1";
    private static final String CATEGORY = Story.API + "/editions/" + EDITION + "/categories/manager";
    private static final String RULINGS = Story.API + "/editions/" + EDITION + "/rulings";

    @BeforeEach
    void published() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
        if (as("orga", "ORGANISER@*").get(Story.API + "/editions/" + EDITION).status() == 404) {
            story(EDITION).published();
        }
    }

    /// The officers are those whose keys the edition's log lists.
    private Http longAgo(String role) {
        String person =
                Map.of("RETURNING_OFFICER", "ro", "SECOND_OFFICER", "so").getOrDefault(role, "p-" + role);
        return asLongAgo(person, role + "@" + EDITION);
    }

    private static String ruling(String kind) {
        return "{\"kind\":\"" + kind
                + "\",\"category\":\"manager\",\"clause\":\"E1\",\"code\":\"C\",\"text\":\"t\",\"nominee\":\"n-aaaaaaaa\"}";
    }

    @Test
    void beforeARollKeyIsDestroyed() {
        assertThat(longAgo("RETURNING_OFFICER")
                        .post(CATEGORY + "/proposals", "{\"act\":\"DESTROY_ROLL_KEY\"}")
                        .code())
                .isEqualTo("proof-too-old");
        assertThat(longAgo("SECOND_OFFICER")
                        .post(CATEGORY + "/approvals", "{\"payloadHash\":\"x\"}")
                        .code())
                .isEqualTo("proof-too-old");
    }

    @Test
    void beforeABallotIsStruckOrAdmittedAndNotBeforeOtherRulings() {
        Http officer = longAgo("RETURNING_OFFICER");
        assertThat(officer.post(RULINGS + "/proposals", ruling("STRIKE")).code())
                .isEqualTo("proof-too-old");
        assertThat(officer.post(RULINGS + "/proposals", ruling("ADMIT")).code()).isEqualTo("proof-too-old");
        assertThat(longAgo("ORGANISER")
                        .post(RULINGS + "/proposals", ruling("EXCLUDE"))
                        .code())
                .isNotEqualTo("proof-too-old");
    }

    @Test
    void beforeKeysAreListed() {
        String keys = Story.API + "/editions/" + EDITION + "/keys";
        assertThat(longAgo("ORGANISER")
                        .post(keys + "/proposals", "{\"act\":\"LIST_KEYS\"}")
                        .code())
                .isEqualTo("proof-too-old");
        assertThat(longAgo("RETURNING_OFFICER")
                        .post(keys + "/approvals", "{\"payloadHash\":\"x\"}")
                        .code())
                .isEqualTo("proof-too-old");
    }

    @Test
    void notOfThoseWhoMayNotActAnyway() {
        assertThat(longAgo("MEMBER")
                        .post(CATEGORY + "/proposals", "{\"act\":\"DESTROY_ROLL_KEY\"}")
                        .code())
                .isEqualTo("not-allowed");
    }
}
