package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.testkit.ContainerStack;
import io.palmares.testkit.WhereDockerAnswers;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@WhereDockerAnswers
class SigningInOnMongoInAContainerTest extends DemoGatewayTest {

    @DynamicPropertySource
    static void realStore(DynamicPropertyRegistry properties) {
        properties.add("palmares.store.uri", () -> ContainerStack.shared().mongoUri());
    }

    @Test
    void opensASessionThatLasts() {
        SignedInAs ana = signedIn();
        assertThat(send(to("/auth/session").header("Cookie", ana.cookie())).statusCode())
                .isEqualTo(200);
    }
}
