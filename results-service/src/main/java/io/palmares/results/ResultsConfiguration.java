package io.palmares.results;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome;
import io.palmares.booth.RandomSource;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.messaging.Subscriptions;
import io.palmares.messaging.config.MessagingConfiguration;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.results.category.Categories;
import io.palmares.results.category.CommitAward;
import io.palmares.results.category.CommitResult;
import io.palmares.results.category.ForgetMarks;
import io.palmares.results.category.LearnCategory;
import io.palmares.results.category.MakeCountingKey;
import io.palmares.results.category.PublishedRulebooks;
import io.palmares.results.category.RollKeys;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.SignPaper;
import io.palmares.results.category.events.CategoryWords;
import io.palmares.results.category.events.HearCategories;
import io.palmares.results.category.mongo.CategoryIds;
import io.palmares.results.category.mongo.MongoCategories;
import io.palmares.results.category.mongo.MongoRollKeys;
import io.palmares.results.edition.Editions;
import io.palmares.results.edition.LearnEdition;
import io.palmares.results.edition.RulebookText;
import io.palmares.results.edition.events.HearEditions;
import io.palmares.results.edition.mongo.MongoEditions;
import io.palmares.results.key.KeepKeys;
import io.palmares.results.key.mongo.MongoResultsKeys;
import io.palmares.results.list.Lists;
import io.palmares.results.list.mongo.MongoLists;
import io.palmares.results.profile.LearnProfile;
import io.palmares.results.profile.Profiles;
import io.palmares.results.profile.events.HearProfiles;
import io.palmares.results.profile.mongo.MongoProfiles;
import io.palmares.results.ruling.Rulings;
import io.palmares.results.ruling.events.HearRulings;
import io.palmares.results.ruling.mongo.MongoRulings;
import io.palmares.web.time.Clocks;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import tools.jackson.databind.json.JsonMapper;

/// Puts together what this service hears and keeps.
@Configuration(proxyBeanMethods = false)
@Import(MessagingConfiguration.class)
@EnableConfigurationProperties(ResultsSettings.class)
class ResultsConfiguration {
    static final String TOLD = "told";

    @Bean
    Clock deadlines(Clocks clocks) {
        return clocks.deadlines();
    }

    @Bean
    MongoCustomConversions conversions() {
        return CategoryIds.conversions();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    RandomSource randomSource(SecureRandom random) {
        return RandomSource.of(random);
    }

    @Bean
    MasterSecret masterSecret(ResultsSettings settings, SecureRandom random) throws IOException {
        return new MasterSecret(Bytes.of(Files.readAllBytes(settings.secretFile())), random);
    }

    @Bean
    KeepKeys keepKeys(MongoOperations mongo, Outboxes outboxes, MasterSecret secret, RandomSource random) {
        return new KeepKeys(new MongoResultsKeys(mongo, outboxes), secret, random);
    }

    @Bean
    Editions editions(MongoOperations mongo, Outboxes outboxes) {
        return new MongoEditions(mongo, outboxes);
    }

    @Bean
    Profiles profiles(MongoOperations mongo, Outboxes outboxes) {
        return new MongoProfiles(mongo, outboxes);
    }

    @Bean
    Rulings rulings(MongoOperations mongo, Outboxes outboxes) {
        return new MongoRulings(mongo, outboxes);
    }

    @Bean
    Categories categories(MongoOperations mongo, Outboxes outboxes) {
        return new MongoCategories(mongo, outboxes, new CategoryWords());
    }

    @Bean
    RollKeys rollKeys(MongoOperations mongo) {
        return new MongoRollKeys(mongo);
    }

    /// What counts rest on: public by their announcement only.
    @Bean
    Lists lists(MongoOperations mongo) {
        return new MongoLists(mongo, "lists");
    }

    /// What was sent to be published.
    @Bean(defaultCandidate = false)
    @Qualifier(TOLD)
    Lists told(MongoOperations mongo) {
        return new MongoLists(mongo, "toldLists");
    }

    @Bean
    RulebookText rulebookText(JsonMapper json) {
        return text -> json.readValue(text, Rulebook.class);
    }

    @Bean
    Rulebooks rulebooks(Editions editions, RulebookText text) {
        return new PublishedRulebooks(editions, text);
    }

    @Bean
    MakeCountingKey makeCountingKey(MasterSecret secret, RandomSource random) {
        return new MakeCountingKey(secret, random);
    }

    @Bean
    CommitResult commitResult(KeepKeys keys, MasterSecret secret, Lists lists) {
        return new CommitResult(keys, secret, lists);
    }

    @Bean
    LearnCategory learnCategory(
            Categories categories,
            RollKeys rollKeys,
            MakeCountingKey key,
            KeepKeys keys,
            Rulebooks rulebooks,
            CommitResult commit,
            Lists counted,
            @Qualifier(TOLD) Lists told,
            Clock deadlines) {
        return new LearnCategory(
                categories,
                rollKeys,
                key,
                new SignPaper(keys, rulebooks),
                new CommitAward(commit, rulebooks, deadlines),
                new ForgetMarks(counted),
                told,
                rulebooks);
    }

    @Bean
    HearCategories hearCategories(LearnCategory learn, Rulings rulings) {
        return new HearCategories(
                learn,
                (ruling, at) -> rulings.change(
                                ruling,
                                Ask.plain(),
                                kept -> Outcome.done(
                                        Change.silently(kept.state().appliedAt(at))))
                        instanceof Outcome.Done);
    }

    @Bean
    Subscriptions hearNominations(HearCategories hear) {
        return hear.nominations();
    }

    @Bean
    Subscriptions hearShortlists(HearCategories hear) {
        return hear.shortlists();
    }

    @Bean
    Subscriptions hearElectorates(HearCategories hear) {
        return hear.electorates();
    }

    @Bean
    Subscriptions hearBoxes(HearCategories hear) {
        return hear.boxes();
    }

    @Bean
    Subscriptions hearEditions(Editions editions) {
        return HearEditions.through(new LearnEdition(editions));
    }

    @Bean
    Subscriptions hearProfiles(Profiles profiles) {
        return HearProfiles.through(new LearnProfile(profiles));
    }

    @Bean
    Subscriptions hearRulings(Rulings rulings, LearnCategory learn) {
        return HearRulings.into(rulings, learn);
    }
}
