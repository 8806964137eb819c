package io.palmares.nominations;

import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.RandomSource;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Follow;
import io.palmares.nominations.category.RunClock;
import io.palmares.nominations.category.SeatsAsGrants;
import io.palmares.nominations.category.SpreadEditions;
import io.palmares.nominations.category.events.CourseWords;
import io.palmares.nominations.category.mongo.MongoCourses;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.invitation.Invitations;
import io.palmares.nominations.nomination.AttachNominations;
import io.palmares.nominations.nomination.CloseNominations;
import io.palmares.nominations.nomination.Nominate;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nomination.NomineeIds;
import io.palmares.nominations.nomination.mongo.MongoNominations;
import io.palmares.nominations.nominee.AnswerConsent;
import io.palmares.nominations.nominee.ConsentLinks;
import io.palmares.nominations.nominee.ContactMarks;
import io.palmares.nominations.nominee.NominationsAsGrants;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Relations;
import io.palmares.nominations.nominee.TimeOutSilence;
import io.palmares.nominations.nominee.events.NomineeWords;
import io.palmares.nominations.nominee.mongo.MongoNominees;
import io.palmares.nominations.objection.Objections;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.Organisations;
import io.palmares.nominations.people.People;
import io.palmares.nominations.rulebook.Forms;
import io.palmares.nominations.rulebook.RulebookText;
import io.palmares.nominations.screening.AdmitNominee;
import io.palmares.nominations.screening.CarryOutRulings;
import io.palmares.nominations.screening.Rulings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Puts categories, nominations and nominees together.
@Configuration(proxyBeanMethods = false)
class CategoryConfiguration {
    @Bean
    Courses courses(MongoOperations mongo, Outboxes outboxes) {
        return new MongoCourses(mongo, outboxes, new CourseWords());
    }

    @Bean
    SpreadEditions spreadEditions(Editions editions, Courses courses, RulebookText texts, Clock deadlines) {
        return new SpreadEditions(editions, courses, texts, deadlines);
    }

    @Bean
    SeatsAsGrants seatsAsGrants(Courses courses) {
        return new SeatsAsGrants(courses);
    }

    @Bean
    NominationsAsGrants nominationsAsGrants(Nominees nominees) {
        return new NominationsAsGrants(nominees);
    }

    @Bean
    Objections objections(Courses courses, Clock deadlines) {
        return new Objections(courses, deadlines);
    }

    @Bean
    Relations relations(People people, Memberships memberships, Organisations organisations) {
        return new Relations(people, memberships, organisations);
    }

    @Bean
    Follow follow(Courses courses) {
        return new Follow(courses);
    }

    @Bean
    RunClock runClock(
            Courses courses, CarryOutRulings rulings, Nominees nominees, Nominations nominations, Clock deadlines) {
        CloseNominations closing = new CloseNominations(nominations);
        return new RunClock(courses, rulings::carriedOut, new TimeOutSilence(nominees), closing::close, deadlines);
    }

    @Bean
    Nominees nominees(MongoOperations mongo, Outboxes outboxes) {
        return new MongoNominees(mongo, outboxes, new NomineeWords());
    }

    @Bean
    Nominations nominations(MongoOperations mongo, Outboxes outboxes) {
        return new MongoNominations(mongo, outboxes);
    }

    @Bean
    Nominate nominate(
            Nominations nominations,
            Courses courses,
            CategoryRules rules,
            People people,
            MasterSecret secret,
            Forms forms,
            RandomSource random,
            Clock deadlines) {
        return new Nominate(
                nominations,
                courses,
                rules,
                people,
                new NomineeIds(secret),
                forms,
                () -> random.bytes(32).base64Url(),
                deadlines);
    }

    @Bean
    AttachNominations attachNominations(Nominations nominations, Nominees nominees, Courses courses) {
        return new AttachNominations(nominations, nominees, courses);
    }

    @Bean
    ConsentLinks consentLinks(MasterSecret secret) {
        return new ConsentLinks(secret);
    }

    @Bean
    AnswerConsent answerConsent(Nominees nominees, Courses courses, ConsentLinks links, Clock deadlines) {
        return new AnswerConsent(nominees, courses, links, deadlines);
    }

    @Bean
    Invitations invitations(
            AnswerConsent links,
            Nominees nominees,
            Nominations nominations,
            Courses courses,
            Rulings rulings,
            CategoryRules rules,
            Forms forms,
            Clock deadlines) {
        return new Invitations(links, nominees, nominations, courses, rulings, rules, forms, deadlines);
    }

    @Bean
    AdmitNominee admitNominee(
            Nominees nominees, Courses courses, Editions editions, CategoryRules rules, ContactMarks marks) {
        return new AdmitNominee(nominees, courses, editions, rules, marks);
    }
}
