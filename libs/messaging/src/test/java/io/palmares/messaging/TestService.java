package io.palmares.messaging;

import io.palmares.messaging.config.MessagingConfiguration;
import io.palmares.messaging.events.KafkaPublisher;
import io.palmares.messaging.events.Sending;
import io.palmares.messaging.mongo.GuardedWrites;
import io.palmares.messaging.mongo.Outboxes;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import(MessagingConfiguration.class)
class TestService {
    @Bean
    GuardedWrites tellers(MongoTemplate mongo, Outboxes outboxes) {
        return outboxes.open(mongo, "tellers");
    }

    @Bean
    Stories stories(MongoTemplate mongo, Outboxes outboxes) {
        return new Stories(mongo, outboxes);
    }

    @Bean
    Subscriptions toStories(Stories stories) {
        return Subscriptions.to("test.stories")
                .on("io.palmares.told.v1", Told.class, stories::on)
                .onErased(event -> stories.erase(event.data().key()));
    }

    @Bean
    Subscriptions toOtherStories(Stories stories) {
        return Subscriptions.to("test.other-stories").on("io.palmares.told.v1", Told.class, stories::on);
    }

    @Bean
    Telling telling(GuardedWrites tellers) {
        return new Telling(tellers);
    }

    /// Another producer, which makes every mistake.
    @Bean
    KafkaPublisher elsewhere(Sending sending) {
        return new KafkaPublisher(sending, "elsewhere");
    }
}
