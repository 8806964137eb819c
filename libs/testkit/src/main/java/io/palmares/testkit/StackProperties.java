package io.palmares.testkit;

import java.util.function.Supplier;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/// Points an application context at a running stack and at the keys of the test installation.
abstract class StackProperties implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private final Supplier<Stack> shared;

    @Order(1)
    static final class OfEmbedded extends StackProperties {
        OfEmbedded() {
            super(EmbeddedStack::shared);
        }
    }

    /// After the embedded stack: a test of containers may extend one of the embedded servers, and then means these.
    @Order(2)
    static final class OfContainers extends StackProperties {
        OfContainers() {
            super(ContainerStack::shared);
        }
    }

    private StackProperties(Supplier<Stack> shared) {
        this.shared = shared;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Stack stack = shared.get();
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
