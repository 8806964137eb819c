package io.palmares.nominations;

import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.RandomSource;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.electorate.Electors;
import io.palmares.nominations.electorate.StandsOnRoll;
import io.palmares.nominations.entry.ListedKeys;
import io.palmares.nominations.people.Appoint;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.Delegates;
import io.palmares.nominations.people.FurtherGrants;
import io.palmares.nominations.people.HoldOfficerKeys;
import io.palmares.nominations.people.ImportMembers;
import io.palmares.nominations.people.LookUpPerson;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.OfficerKeys;
import io.palmares.nominations.people.Organisations;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.RegisterOrganisation;
import io.palmares.nominations.people.RegisterPerson;
import io.palmares.nominations.people.RemoveMember;
import io.palmares.nominations.people.SignForOfficers;
import io.palmares.nominations.people.mongo.MongoAppointments;
import io.palmares.nominations.people.mongo.MongoDelegates;
import io.palmares.nominations.people.mongo.MongoMemberships;
import io.palmares.nominations.people.mongo.MongoOfficerKeys;
import io.palmares.nominations.people.mongo.MongoOrganisations;
import io.palmares.nominations.people.mongo.MongoPeople;
import io.palmares.web.id.RandomIds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Puts people together.
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
    @Bean
    People people(MongoOperations mongo, Outboxes outboxes) {
        return new MongoPeople(mongo, outboxes);
    }

    @Bean
    Organisations organisations(MongoOperations mongo, Outboxes outboxes) {
        return new MongoOrganisations(mongo, outboxes);
    }

    @Bean
    Memberships memberships(MongoOperations mongo, Outboxes outboxes) {
        return new MongoMemberships(mongo, outboxes);
    }

    @Bean
    Delegates delegates(MongoOperations mongo, Outboxes outboxes) {
        return new MongoDelegates(mongo, outboxes);
    }

    @Bean
    Appointments appointments(MongoOperations mongo, Outboxes outboxes) {
        return new MongoAppointments(mongo, outboxes);
    }

    @Bean
    OfficerKeys officerKeys(MongoOperations mongo, Outboxes outboxes) {
        return new MongoOfficerKeys(mongo, outboxes);
    }

    @Bean
    RegisterPerson registerPerson(People people, RandomIds ids) {
        return new RegisterPerson(people, ids::next);
    }

    @Bean
    RegisterOrganisation registerOrganisation(Organisations organisations) {
        return new RegisterOrganisation(organisations);
    }

    @Bean
    Appoint appoint(Appointments appointments, People people) {
        return new Appoint(appointments, people);
    }

    @Bean
    LookUpPerson lookUpPerson(
            People people, Appointments appointments, Memberships memberships, List<FurtherGrants> further) {
        return new LookUpPerson(people, appointments, memberships, further);
    }

    @Bean
    ImportMembers importMembers(
            RegisterPerson register,
            Organisations organisations,
            Memberships memberships,
            Delegates delegates,
            RandomSource random) {
        return new ImportMembers(
                register,
                organisations,
                memberships,
                delegates,
                () -> random.bytes(16).base64Url());
    }

    @Bean
    RemoveMember removeMember(
            Memberships memberships, Delegates delegates, Electors electors, Courses courses, Clock deadlines) {
        return new RemoveMember(memberships, delegates, new StandsOnRoll(electors, courses), deadlines);
    }

    @Bean
    HoldOfficerKeys holdOfficerKeys(OfficerKeys keys, ListedKeys listed, MasterSecret secret, RandomSource random) {
        return new HoldOfficerKeys(keys, listed, secret, () -> random.bytes(32));
    }

    @Bean
    SignForOfficers signForOfficers(
            HoldOfficerKeys keys,
            LookUpPerson people,
            Appointments appointments,
            ListedKeys listed,
            SignForOfficers.Stand stand) {
        return new SignForOfficers(keys, people, appointments, listed, stand);
    }

    @Bean
    Timer firstOrganiser(
            NominationsSettings settings, People people, RegisterPerson register, Appointments appointments) {
        String email = settings.setup().organiser();
        return Timer.untilDone(
                "first-organiser",
                Duration.ofSeconds(1),
                email == null ? () -> {} : () -> new FirstOrganiser(people, register, appointments, email).ensure());
    }
}
