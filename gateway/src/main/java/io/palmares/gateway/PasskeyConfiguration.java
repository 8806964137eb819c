package io.palmares.gateway;

import com.mongodb.client.MongoDatabase;
import io.palmares.gateway.passkey.AskForPasskey;
import io.palmares.gateway.passkey.Challenges;
import io.palmares.gateway.passkey.ForgetErased;
import io.palmares.gateway.passkey.Passkeys;
import io.palmares.gateway.passkey.PasskeysHere;
import io.palmares.gateway.passkey.PublicOrigin;
import io.palmares.gateway.passkey.RegisterPasskey;
import io.palmares.gateway.passkey.RelyingParty;
import io.palmares.gateway.passkey.UsePasskey;
import io.palmares.gateway.passkey.mongo.MongoChallenges;
import io.palmares.gateway.passkey.mongo.MongoPasskeys;
import io.palmares.gateway.passkey.web.PasskeyDoor;
import io.palmares.gateway.passkey.webauthn.SpringRelyingParty;
import io.palmares.gateway.signin.People;
import io.palmares.gateway.signin.ProveAgain;
import io.palmares.gateway.signin.SignInTimes;
import io.palmares.gateway.signin.web.SecretCookie;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;

/// Puts passkeys together. What checks them is made for the first who uses one: a start need not wait for it.
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyConfiguration.class);
    private static final String OUR_NAME = "Palmares";
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    PasskeysHere passkeysHere(GatewaySettings settings) {
        return new PasskeysHere(PublicOrigin.of(settings.publicUrl()));
    }

    @Bean
    Passkeys passkeys(MongoDatabase database) {
        return new MongoPasskeys(database);
    }

    @Bean
    Challenges challenges(MongoDatabase database) {
        return new MongoChallenges(database);
    }

    @Bean
    @Lazy
    RelyingParty relyingParty(PasskeysHere here, Passkeys passkeys, People people) {
        return new SpringRelyingParty(here.origin().orElseThrow(), OUR_NAME, passkeys, people);
    }

    @Bean
    AskForPasskey askForPasskey(
            @Lazy RelyingParty party, Challenges challenges, SignInTimes times, GatewaySettings settings) {
        return new AskForPasskey(
                party, challenges, times.machine(), settings.signIn().challengeLife());
    }

    @Bean
    RegisterPasskey registerPasskey(AskForPasskey ask, @Lazy RelyingParty party, Passkeys passkeys) {
        return new RegisterPasskey(ask, party, passkeys);
    }

    @Bean
    UsePasskey usePasskey(
            AskForPasskey ask, @Lazy RelyingParty party, Passkeys passkeys, People people, ProveAgain proveAgain) {
        return new UsePasskey(ask, party, passkeys, people, proveAgain);
    }

    @Bean
    PasskeyDoor passkeyDoor(PasskeysHere here, GatewaySettings settings) {
        return new PasskeyDoor(here, new SecretCookie("palmares-challenge", settings.isSecure(), "Strict"));
    }

    @Bean
    SchedulingConfigurer forgetErased(Passkeys passkeys, People people) {
        ForgetErased forget = new ForgetErased(passkeys, people);
        return tasks ->
                tasks.addFixedDelayTask(new IntervalTask(() -> runOrTryLater(forget), FORGET_EVERY, FORGET_EVERY));
    }

    private static void runOrTryLater(ForgetErased forget) {
        try {
            forget.run();
        } catch (RuntimeException e) {
            LOG.warn("passkeys of the erased not removed cause={}", e.getClass().getSimpleName());
        }
    }
}
