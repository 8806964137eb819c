package io.palmares.voting;

import io.palmares.contracts.Topics;
import io.palmares.messaging.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the ballot box together.
@Configuration(proxyBeanMethods = false)
class BallotConfiguration {
    @Bean
    Subscriptions boxHearsEditions() {
        return Subscriptions.to(Topics.EDITIONS);
    }
}
