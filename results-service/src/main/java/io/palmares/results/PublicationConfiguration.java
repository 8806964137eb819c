package io.palmares.results;

import io.palmares.contracts.PublicRecord;
import io.palmares.results.edition.Editions;
import io.palmares.results.edition.RulebookText;
import io.palmares.results.profile.Profiles;
import io.palmares.results.publication.PublicCategories;
import io.palmares.results.publication.ReadEditions;
import io.palmares.results.publication.ReadNominees;
import io.palmares.results.publication.RecordText;
import io.palmares.results.publication.mongo.MongoPublicCategories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/// Puts together what the public reads.
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    @Bean
    PublicCategories publicCategories(MongoOperations mongo) {
        return new MongoPublicCategories(mongo);
    }

    @Bean
    RecordText recordText(JsonMapper json) {
        return text -> json.readValue(text, PublicRecord.class);
    }

    @Bean
    ReadEditions readEditions(Editions editions, RulebookText text, PublicCategories categories) {
        return new ReadEditions(editions, text, categories);
    }

    @Bean
    ReadNominees readNominees(Profiles profiles, RecordText text) {
        return new ReadNominees(profiles, text);
    }
}
