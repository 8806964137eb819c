package io.palmares.results;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.testkit.ContainerStack;
import io.palmares.testkit.WithContainers;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/// The service on Apache Kafka and MongoDB in containers.
@WithContainers
class ReadingInContainersTest extends ServiceTest {
    @Test
    void showsWhatAnotherServiceTold() {
        assertThat(context.getBean(Environment.class).getProperty("spring.kafka.bootstrap-servers"))
                .isEqualTo(ContainerStack.shared().bootstrapServers());
        AnEdition edition = anEdition().published();
        eventually(() ->
                assertThat(asNobody().get(edition.path() + "/rulebook").body()).isEqualTo(edition.rulebook()));
    }
}
