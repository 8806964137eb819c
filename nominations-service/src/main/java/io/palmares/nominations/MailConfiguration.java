package io.palmares.nominations;

import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.electorate.CurrentRoll;
import io.palmares.nominations.electorate.Electorates;
import io.palmares.nominations.electorate.Electors;
import io.palmares.nominations.letters.AskForConsent;
import io.palmares.nominations.letters.Reminders;
import io.palmares.nominations.letters.TellAuditors;
import io.palmares.nominations.letters.TellElectors;
import io.palmares.nominations.letters.TellResults;
import io.palmares.nominations.letters.remote.RemoteOwingJurors;
import io.palmares.nominations.mail.Mails;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.mail.mongo.MongoMails;
import io.palmares.nominations.mail.smtp.SmtpCarrier;
import io.palmares.nominations.nominee.ConsentLinks;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.People;
import io.palmares.web.security.ServiceTokens;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.client.RestClient;

/// Puts mail together.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    @Bean
    Mails mails(MongoOperations mongo, Outboxes outboxes) {
        return new MongoMails(mongo, outboxes);
    }

    @Bean
    PostOffice postOffice(Mails mails, JavaMailSender sender, NominationsSettings settings, Clock deadlines) {
        return new PostOffice(mails, new SmtpCarrier(sender, settings.mail().from()), deadlines);
    }

    @Bean
    AskForConsent askForConsent(
            Nominees nominees, Courses courses, PostOffice post, ConsentLinks links, NominationsSettings settings) {
        return new AskForConsent(
                nominees, courses, post, links, settings.publicUrl().toString());
    }

    @Bean
    TellElectors tellElectors(Electors electors, People people, PostOffice post) {
        return new TellElectors(electors, people, post);
    }

    @Bean
    TellResults tellResults(Nominees nominees, PostOffice post, NominationsSettings settings) {
        return new TellResults(nominees, post, settings.publicUrl().toString());
    }

    @Bean
    TellAuditors tellAuditors(Appointments appointments, People people, PostOffice post, NominationsSettings settings) {
        return new TellAuditors(appointments, people, post, settings.publicUrl().toString());
    }

    @Bean
    Reminders reminders(
            Nominees nominees,
            Electorates electorates,
            Electors electors,
            People people,
            PostOffice post,
            ConsentLinks links,
            RestClient.Builder http,
            ServiceTokens tokens,
            NominationsSettings settings) {
        RestClient voting = http.clone()
                .baseUrl(settings.voting().url())
                .requestInterceptor(tokens.towards("voting"))
                .build();
        return new Reminders(
                nominees,
                new CurrentRoll(electorates, electors),
                people,
                new RemoteOwingJurors(voting),
                post,
                links,
                settings.publicUrl().toString());
    }

    @Bean
    Timer consentLetterTimer(AskForConsent consents) {
        return Timer.each("consent-letters", Duration.ofMillis(500), consents::ask);
    }

    @Bean
    Timer electorLetterTimer(TellElectors electors) {
        return Timer.each("elector-letters", Duration.ofMillis(500), electors::tell);
    }

    /// After a failure the next try waits longer than the next look.
    @Bean
    Timer postTimer(PostOffice post, NominationsSettings settings) {
        return Timer.each(
                "post",
                Duration.ofMillis(200),
                new Patient(post::send, settings.mail().retry()));
    }
}
