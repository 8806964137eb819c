package io.palmares.nominations;

import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.RandomSource;
import io.palmares.messaging.Subscriptions;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.audit.Audit;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Follow;
import io.palmares.nominations.direct.DecideDirectAward;
import io.palmares.nominations.direct.MakeRecipients;
import io.palmares.nominations.duplicate.Siftings;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.electorate.DecideElectorate;
import io.palmares.nominations.electorate.Electorates;
import io.palmares.nominations.electorate.Electors;
import io.palmares.nominations.electorate.FetchRight;
import io.palmares.nominations.electorate.FollowBoxes;
import io.palmares.nominations.electorate.FreezeRoll;
import io.palmares.nominations.electorate.events.ElectorateWords;
import io.palmares.nominations.electorate.mongo.MongoElectorates;
import io.palmares.nominations.electorate.mongo.MongoElectors;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.entry.CheckSigner;
import io.palmares.nominations.entry.EditionLogs;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.nominations.following.TakeFacts;
import io.palmares.nominations.following.events.Listening;
import io.palmares.nominations.letters.TellResults;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.PublicRecords;
import io.palmares.nominations.nominee.Relations;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.Organisations;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.SignForOfficers;
import io.palmares.nominations.rulebook.RulebookText;
import io.palmares.nominations.screening.CarryOutRulings;
import io.palmares.nominations.screening.Conflicts;
import io.palmares.nominations.screening.MakeRuling;
import io.palmares.nominations.screening.Officers;
import io.palmares.nominations.screening.RulingEntry;
import io.palmares.nominations.screening.Rulings;
import io.palmares.nominations.screening.StandOfOfficers;
import io.palmares.nominations.screening.events.RulingWords;
import io.palmares.nominations.screening.mongo.MongoRulings;
import io.palmares.web.id.RandomIds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Puts rulings, electorates, special awards and what is heard from the other services together.
@Configuration(proxyBeanMethods = false)
class VotingConfiguration {
    @Bean
    Rulings rulings(MongoOperations mongo, Outboxes outboxes, Courses courses) {
        return new MongoRulings(mongo, outboxes, new RulingWords(courses));
    }

    @Bean
    Officers officers(
            Nominees nominees,
            Relations relations,
            Memberships memberships,
            People people,
            Appointments appointments,
            Endorsers endorsers,
            CategoryRules rules,
            CheckSigner signer) {
        Conflicts conflicts = new Conflicts(nominees, relations, memberships, people, endorsers);
        return new Officers(conflicts, appointments, rules, signer);
    }

    @Bean
    SignForOfficers.Stand standOfOfficers(Officers officers, Courses courses) {
        return new StandOfOfficers(officers, courses);
    }

    @Bean
    MakeRuling makeRuling(
            Rulings rulings,
            Courses courses,
            Officers officers,
            CategoryRules rules,
            EditionLogs logs,
            SignEntries signing,
            RandomSource random,
            Clock deadlines) {
        return new MakeRuling(rulings, courses, officers, rules, new RulingEntry(logs, signing, random), deadlines);
    }

    @Bean
    CarryOutRulings carryOutRulings(
            Rulings rulings, Courses courses, Nominees nominees, Endorsers endorsers, CarryOutRulings.Notice notice) {
        return new CarryOutRulings(rulings, courses, nominees, endorsers, notice);
    }

    @Bean
    Audit audit(Editions editions, Courses courses, Rulings rulings, Nominees nominees, Siftings siftings) {
        return new Audit(editions, courses, rulings, nominees, siftings);
    }

    @Bean
    Electorates electorates(MongoOperations mongo, Outboxes outboxes) {
        return new MongoElectorates(mongo, outboxes, new ElectorateWords());
    }

    @Bean
    Electors electors(MongoOperations mongo, Outboxes outboxes) {
        return new MongoElectors(mongo, outboxes);
    }

    @Bean
    FreezeRoll freezeRoll(
            Electorates electorates,
            Electors electors,
            Memberships memberships,
            Editions editions,
            CategoryRules rules,
            MasterSecret secret,
            RandomSource random) {
        return new FreezeRoll(electorates, electors, memberships, editions, rules, secret, random);
    }

    @Bean
    FetchRight fetchRight(
            Electorates electorates,
            Electors electors,
            Memberships memberships,
            Courses courses,
            FreezeRoll rolls,
            Clock deadlines) {
        return new FetchRight(electorates, electors, memberships, courses, rolls, deadlines);
    }

    @Bean
    DecideElectorate decideElectorate(
            Electorates electorates, Courses courses, FreezeRoll rolls, SignEntries signing, Clock deadlines) {
        return new DecideElectorate(electorates, courses, rolls, signing, deadlines);
    }

    @Bean
    DecideDirectAward decideDirectAward(
            Courses courses,
            Organisations organisations,
            Editions editions,
            RulebookText texts,
            RandomIds ids,
            RandomSource random,
            Clock deadlines) {
        return new DecideDirectAward(
                courses,
                new PublicRecords(organisations),
                edition -> editions.find(edition)
                        .map(kept -> texts.stored(kept.state().rulebook()).demo())
                        .orElse(false),
                ids::next,
                random,
                deadlines);
    }

    @Bean
    MakeRecipients makeRecipients(Courses courses, Nominees nominees) {
        return new MakeRecipients(courses, nominees);
    }

    @Bean
    Listening listening(
            Courses courses,
            Follow follow,
            FreezeRoll rolls,
            Electorates electorates,
            Nominees nominees,
            CarryOutRulings rulings,
            TellResults letters) {
        return new Listening(
                new TakeFacts(courses, follow, rolls, new FollowBoxes(electorates), nominees, rulings, letters));
    }

    @Bean
    Subscriptions shortlistsHeard(Listening listening) {
        return listening.shortlists();
    }

    @Bean
    Subscriptions boxesHeard(Listening listening) {
        return listening.boxes();
    }

    @Bean
    Subscriptions resultsHeard(Listening listening) {
        return listening.results();
    }
}
