package io.palmares.nominations;

import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.RandomSource;
import io.palmares.ledger.Bytes;
import io.palmares.messaging.config.MessagingConfiguration;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.edition.DraftEditions;
import io.palmares.nominations.edition.EditionKeys;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.edition.LotCheck;
import io.palmares.nominations.edition.PublicationEntry;
import io.palmares.nominations.edition.PublishEdition;
import io.palmares.nominations.edition.events.EditionWords;
import io.palmares.nominations.edition.mongo.MongoEditions;
import io.palmares.nominations.edition.remote.RemoteEditionKeys;
import io.palmares.nominations.entry.CheckSigner;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.rulebook.Forms;
import io.palmares.nominations.rulebook.RulebookCheck;
import io.palmares.nominations.rulebook.RulebookText;
import io.palmares.nominations.rulebook.json.SchemaForms;
import io.palmares.nominations.rulebook.json.StrictRulebookText;
import io.palmares.web.caller.Role;
import io.palmares.web.id.RandomIds;
import io.palmares.web.security.ServiceTokens;
import io.palmares.web.time.Clocks;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.client.RestClient;

/// Puts rulebooks and editions together, and what all features need.
@Configuration(proxyBeanMethods = false)
@Import({
    MessagingConfiguration.class,
    PeopleConfiguration.class,
    CategoryConfiguration.class,
    VotingConfiguration.class,
    RetentionConfiguration.class,
    EntryConfiguration.class,
    MailConfiguration.class,
    TimerConfiguration.class
})
@EnableConfigurationProperties(NominationsSettings.class)
public class NominationsConfiguration {
    @Bean
    Clock deadlines(Clocks clocks) {
        return clocks.deadlines();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    RandomIds randomIds(SecureRandom random) {
        return new RandomIds(random);
    }

    @Bean
    RandomSource randomSource(SecureRandom random) {
        return RandomSource.of(random);
    }

    @Bean
    MasterSecret masterSecret(NominationsSettings settings, SecureRandom random) throws IOException {
        return new MasterSecret(Bytes.of(Files.readAllBytes(settings.secretFile())), random);
    }

    @Bean
    RulebookText rulebookText() {
        return new StrictRulebookText();
    }

    @Bean
    Forms forms() {
        return new SchemaForms();
    }

    @Bean
    RulebookCheck rulebookCheck(Forms forms) {
        return new RulebookCheck(forms);
    }

    @Bean
    Editions editions(MongoOperations mongo, Outboxes outboxes) {
        return new MongoEditions(mongo, outboxes, new EditionWords());
    }

    @Bean
    DraftEditions draftEditions(Editions editions, RulebookText texts, Clock deadlines) {
        return new DraftEditions(editions, texts, deadlines);
    }

    @Bean
    EditionKeys editionKeys(RestClient.Builder http, ServiceTokens tokens, NominationsSettings settings) {
        return new RemoteEditionKeys(
                http.clone()
                        .baseUrl(settings.voting().url())
                        .requestInterceptor(tokens.towards("voting"))
                        .build(),
                http.clone()
                        .baseUrl(settings.results().url())
                        .requestInterceptor(tokens.towards("results"))
                        .build());
    }

    @Bean
    PublishEdition publishEdition(
            Editions editions,
            DraftEditions drafts,
            RulebookText texts,
            RulebookCheck check,
            Appointments appointments,
            EditionKeys keys,
            PublicationEntry entries,
            CheckSigner signer,
            NominationsSettings settings,
            Clock deadlines) {
        LotCheck lots = new LotCheck(edition ->
                appointments.ofEdition(edition).stream().anyMatch(appointment -> appointment.role() == Role.AUDITOR));
        return new PublishEdition(
                editions, drafts, texts, check, lots, keys, entries, signer, settings.logHost(), deadlines);
    }

    @Bean
    CategoryRules categoryRules(Editions editions, RulebookText texts) {
        return new CategoryRules(editions, texts);
    }
}
