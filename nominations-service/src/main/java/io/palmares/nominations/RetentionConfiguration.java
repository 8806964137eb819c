package io.palmares.nominations;

import io.palmares.aggregate.MasterSecret;
import io.palmares.nominations.category.Chore;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.DoChores;
import io.palmares.nominations.electorate.Electorates;
import io.palmares.nominations.electorate.Electors;
import io.palmares.nominations.electorate.ForgetRollKey;
import io.palmares.nominations.endorsement.Endorsements;
import io.palmares.nominations.juryfile.RefileCandidates;
import io.palmares.nominations.letters.Reminders;
import io.palmares.nominations.mail.Mails;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.AnswerConsent;
import io.palmares.nominations.nominee.ContactMarks;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.People;
import io.palmares.nominations.retention.Bonds;
import io.palmares.nominations.retention.EraseNominee;
import io.palmares.nominations.retention.ErasePerson;
import io.palmares.nominations.retention.ExportPerson;
import io.palmares.nominations.retention.ForgetAddresses;
import io.palmares.nominations.retention.ForgetLost;
import io.palmares.nominations.retention.ForgetNominees;
import io.palmares.nominations.retention.ForgetSilent;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts together what is done with people's data, and when.
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {
    @Bean
    ContactMarks contactMarks(MasterSecret secret) {
        return new ContactMarks(secret);
    }

    @Bean
    ForgetNominees forgetNominees(
            Nominees nominees,
            Nominations nominations,
            Endorsements endorsements,
            RefileCandidates files,
            PostOffice post) {
        return new ForgetNominees(nominees, nominations, endorsements, files, post);
    }

    @Bean
    Bonds bonds(Courses courses, Memberships memberships, Appointments appointments, Nominees nominees) {
        return new Bonds(courses, memberships, appointments, nominees);
    }

    @Bean
    ForgetAddresses forgetAddresses(
            Nominees nominees,
            Nominations nominations,
            People people,
            Bonds bonds,
            PostOffice post,
            ContactMarks marks) {
        return new ForgetAddresses(nominees, nominations, people, bonds, post, marks);
    }

    @Bean
    DoChores doChores(
            Courses courses,
            Nominees nominees,
            Nominations nominations,
            ForgetNominees forget,
            ForgetAddresses addresses,
            Electorates electorates,
            Reminders reminders,
            Clock deadlines) {
        return new DoChores(
                courses,
                Map.of(
                        Chore.REMIND_NOMINEES,
                        reminders::nominees,
                        Chore.REMIND_JURORS,
                        reminders::jurors,
                        Chore.REMIND_ELECTORS,
                        reminders::electors,
                        Chore.END_CANCELLED,
                        new ForgetRollKey(electorates),
                        Chore.FORGET_SILENT,
                        new ForgetSilent(nominees, forget),
                        Chore.FORGET_ADDRESSES,
                        addresses,
                        Chore.FORGET_LOST,
                        new ForgetLost(nominees, nominations, forget)),
                deadlines);
    }

    @Bean
    Timer choreTimer(DoChores chores) {
        return Timer.each("chores", Duration.ofSeconds(1), chores::run);
    }

    @Bean
    ErasePerson erasePerson(
            People people,
            Memberships memberships,
            Nominees nominees,
            Endorsements endorsements,
            ForgetNominees forget,
            PostOffice post,
            ContactMarks marks) {
        return new ErasePerson(people, memberships, nominees, endorsements, forget, post, marks);
    }

    @Bean
    EraseNominee eraseNominee(Nominees nominees, Nominations nominations, AnswerConsent links, ForgetNominees forget) {
        return new EraseNominee(nominees, nominations, links, forget);
    }

    @Bean
    ExportPerson exportPerson(
            People people,
            Memberships memberships,
            Appointments appointments,
            Courses courses,
            Nominations nominations,
            Nominees nominees,
            Endorsements endorsements,
            Electors electors,
            Mails mails,
            ContactMarks marks) {
        return new ExportPerson(
                people,
                memberships,
                appointments,
                courses,
                nominations,
                nominees,
                endorsements,
                electors,
                mails,
                marks);
    }
}
