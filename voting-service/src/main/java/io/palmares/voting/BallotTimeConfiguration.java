package io.palmares.voting;

import io.palmares.voting.ballot.BallotStores;
import io.palmares.voting.ballot.BoxLogs;
import io.palmares.voting.ballot.ClockAgreement;
import io.palmares.voting.ballot.FindLatePapers;
import io.palmares.voting.ballot.KeepTime;
import io.palmares.voting.ballot.MachineTime;
import io.palmares.voting.ballot.SealBox;
import io.palmares.voting.ballot.timer.BoxTimer;
import io.palmares.voting.ballot.timer.PaperAlarm;
import io.palmares.voting.ballot.timer.Repeating;
import io.palmares.voting.store.mongo.Store;
import io.palmares.web.time.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the ballot box does by itself.
@Configuration(proxyBeanMethods = false)
class BallotTimeConfiguration {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration CLOCK_CHECK = Duration.ofSeconds(1);
    private static final Duration ALARM_CHECK = Duration.ofSeconds(10);

    @Bean
    KeepTime keepTime(BallotStores stores, BoxLogs logs, Clock deadlines, MachineTime time) {
        SealBox sealing = new SealBox(stores.boxes(), stores.editions(), logs, deadlines);
        return new KeepTime(stores, logs, sealing, deadlines, time, BallotConfiguration.DRAIN);
    }

    @Bean
    Repeating boxTimer(KeepTime time) {
        return new Repeating("box.timer", TICK, new BoxTimer(time));
    }

    @Bean
    Repeating paperAlarm(FindLatePapers papers) {
        return new Repeating("paper.alarm", ALARM_CHECK, new PaperAlarm(papers));
    }

    @Bean
    Repeating clockCheck(@Qualifier("boxDatabase") Store store, ClockAgreement agreement, Clocks clocks) {
        return new Repeating("clock.check", CLOCK_CHECK, () -> {
            Instant before = clocks.machine().instant();
            Instant there = store.clock();
            agreement.measured(before, there, clocks.machine().instant());
        });
    }

    /// Down while this machine's clock and the store's disagree.
    @Bean
    HealthIndicator storeClock(ClockAgreement agreement) {
        return () -> (agreement.holds() ? Health.up() : Health.down()).build();
    }
}
