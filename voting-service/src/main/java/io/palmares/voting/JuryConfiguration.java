package io.palmares.voting;

import io.palmares.booth.RandomSource;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.SaltedHash;
import io.palmares.messaging.Subscriptions;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.voting.jury.AskChair;
import io.palmares.voting.jury.CutLots;
import io.palmares.voting.jury.DeclareConflict;
import io.palmares.voting.jury.FillScorecard;
import io.palmares.voting.jury.JuryEditions;
import io.palmares.voting.jury.JuryEntries;
import io.palmares.voting.jury.JuryRooms;
import io.palmares.voting.jury.LearnJury;
import io.palmares.voting.jury.LearnProfile;
import io.palmares.voting.jury.LearnRules;
import io.palmares.voting.jury.NomineeFiles;
import io.palmares.voting.jury.Profiles;
import io.palmares.voting.jury.PublishShortlist;
import io.palmares.voting.jury.ReadFiles;
import io.palmares.voting.jury.ReadScorecards;
import io.palmares.voting.jury.ReadStanding;
import io.palmares.voting.jury.ReopenScorecard;
import io.palmares.voting.jury.Rules;
import io.palmares.voting.jury.WithdrawProposal;
import io.palmares.voting.jury.events.HearCategories;
import io.palmares.voting.jury.events.HearRules;
import io.palmares.voting.jury.events.JuryWords;
import io.palmares.voting.jury.http.HttpCutLots;
import io.palmares.voting.jury.mongo.MongoFiles;
import io.palmares.voting.jury.mongo.MongoJuryEditions;
import io.palmares.voting.jury.mongo.MongoJuryRooms;
import io.palmares.voting.jury.mongo.MongoNomineeFiles;
import io.palmares.voting.jury.mongo.MongoProfiles;
import io.palmares.voting.jury.web.Desk;
import io.palmares.voting.office.OfficerSignatures;
import io.palmares.voting.store.mongo.Store;
import io.palmares.web.id.RandomIds;
import io.palmares.web.security.ServiceTokens;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the jury together.
@Configuration(proxyBeanMethods = false)
class JuryConfiguration {
    @Bean
    JuryRooms juryRooms(@Qualifier("juryDatabase") Store store, Outboxes outboxes) {
        return new MongoJuryRooms(store.template(), outboxes, new JuryWords());
    }

    @Bean
    JuryEditions juryEditions(@Qualifier("juryDatabase") Store store, Outboxes outboxes) {
        return new MongoJuryEditions(store.template(), outboxes);
    }

    @Bean
    Profiles juryProfiles(@Qualifier("juryDatabase") Store store, Outboxes outboxes) {
        return new MongoProfiles(store.template(), outboxes);
    }

    @Bean
    NomineeFiles juryFiles(@Qualifier("juryDatabase") Store store, Outboxes outboxes) {
        return new MongoNomineeFiles(store.template(), outboxes);
    }

    @Bean
    Rules juryRules(JuryEditions editions, EventJson json) {
        return new Rules(editions, text -> json.read(text, Rulebook.class));
    }

    @Bean
    Desk juryDesk(JuryRooms rooms, Rules rules, OfficerSignatures signatures) {
        return new Desk(rooms, rules, signatures);
    }

    @Bean
    ReadFiles readFiles(JuryRooms rooms, Profiles profiles, @Qualifier("juryDatabase") Store store) {
        return new ReadFiles(rooms, profiles, new MongoFiles(store.template()));
    }

    @Bean
    DeclareConflict declareConflict(JuryRooms rooms, Rules rules, Clock deadlines) {
        return new DeclareConflict(rooms, rules, deadlines);
    }

    @Bean
    FillScorecard fillScorecard(JuryRooms rooms, Rules rules, Clock deadlines) {
        return new FillScorecard(rooms, rules, deadlines, new RandomIds(new SecureRandom())::next);
    }

    @Bean
    ReadScorecards readScorecards(JuryRooms rooms) {
        return new ReadScorecards(rooms);
    }

    @Bean
    ReadStanding readStanding(Rules rules) {
        return new ReadStanding(rules);
    }

    @Bean
    JuryEntries juryEntries(Rules rules, OfficerSignatures signatures) {
        return new JuryEntries(rules, signatures);
    }

    @Bean
    CutLots cutLots(VotingSettings settings, ServiceTokens tokens) {
        return new HttpCutLots(RestClients.builder(settings.nominations().url())
                .requestInterceptor(tokens.towards("nominations"))
                .build());
    }

    @Bean
    PublishShortlist publishShortlist(
            JuryRooms rooms, Rules rules, JuryEntries entries, CutLots lots, Clock deadlines) {
        RandomSource random = RandomSource.of(new SecureRandom());
        return new PublishShortlist(rooms, rules, entries, lots, () -> random.bytes(SaltedHash.SALT_LENGTH), deadlines);
    }

    @Bean
    ReopenScorecard reopenScorecard(JuryRooms rooms, Rules rules, Clock deadlines) {
        return new ReopenScorecard(rooms, rules, deadlines);
    }

    @Bean
    WithdrawProposal withdrawJuryProposal(JuryRooms rooms, Clock deadlines) {
        return new WithdrawProposal(rooms, deadlines);
    }

    @Bean
    AskChair askChair(JuryRooms rooms, Rules rules, JuryEntries entries) {
        return new AskChair(rooms, rules, entries);
    }

    @Bean
    HearCategories juryHearsCategories(JuryRooms rooms, Rules rules, JuryEntries entries, Clock deadlines) {
        return new HearCategories(new LearnJury(rooms, rules, entries, deadlines));
    }

    @Bean
    HearRules juryHearsRules(JuryEditions editions, Profiles profiles, NomineeFiles files) {
        return new HearRules(new LearnRules(editions), new LearnProfile(profiles, files));
    }

    @Bean
    Subscriptions juryHearsNominations(HearCategories categories) {
        return categories.nominations();
    }

    @Bean
    Subscriptions juryHearsRulings(HearCategories categories) {
        return categories.rulings();
    }

    @Bean
    Subscriptions juryHearsBoxes(HearCategories categories) {
        return categories.boxes();
    }

    @Bean
    Subscriptions juryHearsEditions(HearRules rules) {
        return rules.editions();
    }

    @Bean
    Subscriptions juryHearsProfiles(HearRules rules) {
        return rules.profiles();
    }
}
