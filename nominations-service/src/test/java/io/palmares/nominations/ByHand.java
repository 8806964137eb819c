package io.palmares.nominations;

import com.mongodb.client.MongoClient;
import io.palmares.messaging.MemoryBroker;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.relay.RelayByHand;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.DefaultLifecycleProcessor;

/// What a context is made of in which nothing runs by itself.
@TestConfiguration(proxyBeanMethods = false)
class ByHand {
    static final class Broker {
        MemoryBroker now = new MemoryBroker();
    }

    @Bean
    MortalStore mortalStore() {
        return new MortalStore();
    }

    @Bean
    MongoClient mongoClient(MortalStore store) {
        return store.client();
    }

    @Bean
    Broker memoryBroker() {
        return new Broker();
    }

    @Bean
    RelayByHand relayByHand(Broker broker) {
        return new RelayByHand(event -> broker.now.publish(event));
    }

    @Bean
    @Primary
    Outboxes outboxesByHand(RelayByHand relay) {
        return relay.outboxes();
    }

    @Bean
    DefaultLifecycleProcessor lifecycleProcessor() {
        return new DefaultLifecycleProcessor() {
            @Override
            protected Map<String, Lifecycle> getLifecycleBeans() {
                Map<String, Lifecycle> all = super.getLifecycleBeans();
                all.values().removeIf(bean -> bean.getClass().getName().startsWith("io.palmares."));
                return all;
            }
        };
    }
}
