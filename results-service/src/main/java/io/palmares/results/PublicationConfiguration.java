package io.palmares.results;

import io.palmares.contracts.PublicRecord;
import io.palmares.results.category.Categories;
import io.palmares.results.category.RollKeys;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.count.ExplainResult;
import io.palmares.results.edition.Editions;
import io.palmares.results.edition.RulebookText;
import io.palmares.results.file.FindFile;
import io.palmares.results.file.Shelf;
import io.palmares.results.list.Lists;
import io.palmares.results.profile.Profiles;
import io.palmares.results.publication.PublicCategories;
import io.palmares.results.publication.ReadAwards;
import io.palmares.results.publication.ReadEditions;
import io.palmares.results.publication.ReadNominees;
import io.palmares.results.publication.ReadResult;
import io.palmares.results.publication.RecordText;
import io.palmares.results.publication.mongo.MongoPublicCategories;
import io.palmares.results.publication.web.LiveEvents;
import io.palmares.results.publication.web.PublicAddress;
import io.palmares.results.ruling.Rulings;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
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
    ReadEditions readEditions(Editions editions, RulebookText text, PublicCategories categories, Rulings rulings) {
        return new ReadEditions(editions, text, categories, rulings);
    }

    @Bean
    ReadNominees readNominees(Profiles profiles, RecordText text) {
        return new ReadNominees(profiles, text);
    }

    @Bean
    ExplainResult explainResult(Categories categories, Rulebooks rulebooks, Lists lists) {
        return new ExplainResult(categories, rulebooks, lists);
    }

    @Bean
    ReadResult readResult(ExplainResult explain, ReadNominees nominees) {
        return new ReadResult(explain::of, nominees);
    }

    @Bean
    ReadAwards readAwards(PublicCategories categories, ReadEditions editions) {
        return new ReadAwards(categories, editions);
    }

    @Bean
    FindFile findFile(
            Editions editions,
            PublicCategories categories,
            @Qualifier(ResultsConfiguration.TOLD) Lists told,
            Lists counted,
            RollKeys rolls,
            Profiles profiles,
            Rulings rulings) {
        return new FindFile(editions, categories, new Shelf(told, counted, rolls, profiles, rulings));
    }

    @Bean
    PublicAddress publicAddress(ResultsSettings settings) {
        return PublicAddress.of(settings.publicUrl());
    }

    @Bean
    LiveEvents liveEvents(PublicCategories categories) {
        return new LiveEvents(categories);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService publicLooks(LiveEvents live) {
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("public-looks").factory());
        var _ = looks.scheduleWithFixedDelay(live::look, 500, 500, TimeUnit.MILLISECONDS);
        return looks;
    }
}
