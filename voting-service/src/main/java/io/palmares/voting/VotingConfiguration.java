package io.palmares.voting;

import io.palmares.messaging.SchemaCheck;
import io.palmares.messaging.config.MessagingConfiguration;
import io.palmares.messaging.delivery.JsonSchemas;
import io.palmares.voting.store.mongo.Store;
import io.palmares.voting.store.mongo.StoreHealth;
import io.palmares.web.time.Clocks;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What both features share: clocks, databases, events. Each feature has a configuration of its own.
@Configuration(proxyBeanMethods = false)
@Import(MessagingConfiguration.class)
@EnableConfigurationProperties(VotingSettings.class)
class VotingConfiguration {
    /// Events take their time from it.
    @Bean
    Clock deadlines(Clocks clocks) {
        return clocks.deadlines();
    }

    /// What does not keep its contract goes to the dead letters.
    @Bean
    SchemaCheck contracts() {
        return new JsonSchemas("/io/palmares/contracts/schemas/");
    }

    @Bean
    Store juryDatabase(VotingSettings settings) {
        return new Store(settings.jury().store());
    }

    @Bean
    Store boxDatabase(VotingSettings settings) {
        return new Store(settings.box().store());
    }

    @Bean
    StoreHealth juryStore(@Qualifier("juryDatabase") Store store) {
        return new StoreHealth(store);
    }

    @Bean
    StoreHealth boxStore(@Qualifier("boxDatabase") Store store) {
        return new StoreHealth(store);
    }
}
