package io.palmares.nominations;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.testkit.ContainerStack;
import io.palmares.testkit.WithContainers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// The service on Apache Kafka and MongoDB in containers.
@WithContainers
class PublishingInContainersTest extends ServiceTest {
    @Autowired
    private Environment settings;

    @Test
    void tellsThatAnEditionIsPublished() {
        assertThat(settings.getProperty("spring.kafka.bootstrap-servers"))
                .isEqualTo(ContainerStack.shared().bootstrapServers());
        story("contained").published();
        try (Wire wire = wire()) {
            eventually(() -> assertThat(wire.of(Contracts.EDITION_PUBLISHED))
                    .anySatisfy(event -> assertThat(event.key()).isEqualTo("contained")));
        }
    }
}
