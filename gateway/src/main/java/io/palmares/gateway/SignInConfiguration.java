package io.palmares.gateway;

import io.palmares.gateway.passkey.Challenges;
import io.palmares.gateway.signin.CodeDigests;
import io.palmares.gateway.signin.CodeMail;
import io.palmares.gateway.signin.Codes;
import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.Expiry;
import io.palmares.gateway.signin.OpenSession;
import io.palmares.gateway.signin.People;
import io.palmares.gateway.signin.ProveAgain;
import io.palmares.gateway.signin.RecogniseIdentity;
import io.palmares.gateway.signin.RequestCode;
import io.palmares.gateway.signin.Sessions;
import io.palmares.gateway.signin.SignInTimes;
import io.palmares.gateway.signin.UseCode;
import io.palmares.gateway.signin.mail.SmtpCodeMail;
import io.palmares.gateway.signin.people.HttpPeople;
import io.palmares.gateway.signin.web.CodeRequests;
import io.palmares.gateway.signin.web.Opening;
import io.palmares.gateway.signin.web.OwnCaller;
import io.palmares.gateway.signin.web.SessionCookie;
import io.palmares.web.PalmaresSettings;
import io.palmares.web.id.RandomIds;
import io.palmares.web.security.ServiceTokens;
import io.palmares.web.time.Clocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.apache.hc.client5.http.classic.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.web.client.RestClient;

/// Puts signing in together.
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SignInConfiguration.class);
    private static final Duration PEOPLE_LIMIT = Duration.ofSeconds(3);
    private static final Duration EXPIRY_EVERY = Duration.ofMinutes(1);

    @Bean
    SignInTimes signInTimes(GatewaySettings settings, Clocks clocks) {
        return new SignInTimes(
                clocks.machine(),
                settings.signIn().codeLife(),
                settings.signIn().sessionLife());
    }

    @Bean
    CodeDigests codeDigests(GatewaySettings settings) throws IOException {
        Path file = settings.secretFile();
        if (file != null) {
            return new CodeDigests(Files.readAllBytes(file));
        }
        LOG.warn("palmares.secret-file is not set: sign-in codes do not outlive a restart");
        byte[] passing = new byte[32];
        new SecureRandom().nextBytes(passing);
        return new CodeDigests(passing);
    }

    @Bean
    People people(GatewaySettings settings, HttpClient client, ServiceTokens tokens, Clocks clocks) {
        HttpComponentsClientHttpRequestFactory calls = new HttpComponentsClientHttpRequestFactory(client);
        calls.setReadTimeout(PEOPLE_LIMIT);
        RestClient nominations = RestClient.builder()
                .requestFactory(calls)
                .baseUrl(settings.routes().nominations().toString())
                .requestInterceptor(tokens.towards("nominations"))
                .build();
        return new HttpPeople(nominations, clocks.machine(), settings.signIn().rolesRefresh());
    }

    @Bean
    CodeMail codeMail(JavaMailSender sender, GatewaySettings settings) {
        return new SmtpCodeMail(sender, settings.mail().from(), settings.publicUrl());
    }

    @Bean
    CodeRequests codeRequests(People people, Codes codes, CodeMail mail, CodeDigests digests, SignInTimes times) {
        return new CodeRequests(new RequestCode(people, codes, mail, digests, times, new SecureRandom()));
    }

    @Bean
    UseCode useCode(Codes codes, CodeDigests digests, SignInTimes times) {
        return new UseCode(codes, digests, times.machine());
    }

    @Bean
    RecogniseIdentity recogniseIdentity(GatewaySettings settings, People people) {
        return new RecogniseIdentity(settings.signIn().issuers(), people);
    }

    @Bean
    RandomIds randomIds() {
        return new RandomIds(new SecureRandom());
    }

    @Bean
    OpenSession openSession(Sessions sessions, RandomIds ids, SignInTimes times) {
        return new OpenSession(sessions, ids, times);
    }

    @Bean
    Opening opening(OpenSession openSession, CurrentSession currentSession, SessionCookie cookie, SignInTimes times) {
        return new Opening(openSession, currentSession, cookie, times);
    }

    @Bean
    ProveAgain proveAgain(People people, UseCode useCode, Sessions sessions, SignInTimes times) {
        return new ProveAgain(people, useCode, sessions, times.machine());
    }

    @Bean
    OwnCaller ownCaller(SessionCookie cookie, CurrentSession sessions, SignInTimes times, PalmaresSettings palmares) {
        return new OwnCaller(cookie, sessions, times.machine(), palmares.proofAge());
    }

    @Bean
    CurrentSession currentSession(Sessions sessions, People people, SignInTimes times) {
        return new CurrentSession(sessions, people, times.machine());
    }

    @Bean
    SessionCookie sessionCookie(GatewaySettings settings) {
        return new SessionCookie(settings.isSecure());
    }

    @Bean
    SchedulingConfigurer expiry(Codes codes, Sessions sessions, Challenges challenges, SignInTimes times) {
        Expiry expiry = new Expiry(codes, sessions, times.machine());
        return tasks -> {
            tasks.addFixedDelayTask(() -> runOrTryLater(expiry::run), EXPIRY_EVERY);
            tasks.addFixedDelayTask(
                    () -> runOrTryLater(
                            () -> challenges.removeExpired(times.machine().instant())),
                    EXPIRY_EVERY);
        };
    }

    private static void runOrTryLater(Runnable expiry) {
        try {
            expiry.run();
        } catch (RuntimeException e) {
            LOG.warn("expired sessions not removed cause={}", e.getClass().getSimpleName());
        }
    }
}
