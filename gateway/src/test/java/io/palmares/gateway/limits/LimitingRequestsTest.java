package io.palmares.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.gateway.limits.buckets.BucketLimits;
import io.palmares.gateway.signin.Email;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitingRequestsTest {

    private final BucketLimits limits = new BucketLimits(new Limits(2, 3, 9, 4, 5, 6, 1));

    @Test
    void letsThroughTheLimitAndNotOneMore() {
        assertThat(limits.wait(RouteClass.CODES, "a")).isEmpty();
        assertThat(limits.wait(RouteClass.CODES, "a")).isEmpty();
        assertThat(limits.wait(RouteClass.CODES, "a"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(31)));
    }

    @Test
    void tellsClientsAndClassesApart() {
        limits.wait(RouteClass.CODES, "a");
        limits.wait(RouteClass.CODES, "a");
        assertThat(limits.wait(RouteClass.CODES, "b")).isEmpty();
        assertThat(limits.wait(RouteClass.SIGN_IN, "a")).isEmpty();
    }

    @Test
    void limitsCodesToAnAddress() {
        assertThat(limits.wait(new Email("a@b"))).isEmpty();
        assertThat(limits.wait(new Email("a@b"))).isPresent();
        assertThat(limits.wait(new Email("c@b"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/auth/codes,true,CODES",
        "/auth/sessions,false,SIGN_IN",
        "/auth/sessions/passkey,true,SIGN_IN",
        "/auth/sessions/challenges,true,CHALLENGES",
        "/auth/proofs/passkey,true,PERSON",
        "/sign-in/codes,true,CODES",
        "/sign-in/sessions,false,SIGN_IN",
        "/sign-in,false,OPEN",
        "/box/v1/ballots,true,BALLOTS",
        "/api/public/v1/editions,true,OPEN",
        "/api/voting/x,true,PERSON",
        "/api/voting/x,false,OPEN",
        "/,false,OPEN"
    })
    void classifiesByPath(String path, boolean withSession, RouteClass kind) {
        assertThat(RouteClass.of(path, withSession)).isEqualTo(kind);
    }
}
