package io.palmares.testkit;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Points an application context at the shared stack and at the keys of the test installation.
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
                        "palmares.keys.private=" + TestCallers.privateKeyOf(name(context)),
                        "palmares.keys.trusted=" + TestCallers.trustedKeys(),
                        "palmares.test.mongo=" + stack.mongoUri(),
                        "palmares.test.space=" + space)
                .applyTo(context);
    }

    private static String name(ConfigurableApplicationContext context) {
        return context.getEnvironment()
                .getProperty("spring.application.name", "test")
                .replaceFirst("-service$", "");
    }
}
