package io.palmares.testkit;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Points an application context at the shared stack.
public final class StackProperties implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedStack stack = EmbeddedStack.shared();
        String space = EmbeddedStack.freshSpace();
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + stack.bootstrapServers(),
                        "spring.mongodb.uri=" + stack.mongoUri() + "/" + space,
                        "palmares.messaging.namespace=" + space + "-",
                        "palmares.messaging.partitions=1",
                        "palmares.test.mongo=" + stack.mongoUri(),
                        "palmares.test.space=" + space)
                .applyTo(context);
    }
}
