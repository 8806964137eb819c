package io.palmares.voting;

import io.micrometer.core.instrument.MeterRegistry;
import io.palmares.voting.ballot.timer.Repeating;
import io.palmares.voting.log.EditionEntries;
import io.palmares.voting.log.FindStuckEntries;
import io.palmares.voting.log.timer.StuckAlarm;
import io.palmares.web.time.Clocks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Notices when an edition's log stands still.
@Configuration(proxyBeanMethods = false)
class LogAlarmConfiguration {
    /// Events reach each other within seconds, after a crash within a minute.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration CHECK = Duration.ofSeconds(10);

    @Bean
    StuckAlarm stuckAlarm(EditionEntries entries, Clocks clocks, ObjectProvider<MeterRegistry> meters) {
        StuckAlarm alarm = new StuckAlarm(new FindStuckEntries(entries, clocks.machine(), PATIENCE));
        meters.ifAvailable(registry -> registry.gauge("palmares.log.entries.stuck", alarm, StuckAlarm::stuck));
        return alarm;
    }

    @Bean
    Repeating stuckEntries(StuckAlarm alarm) {
        return new Repeating("stuck.entries", CHECK, alarm);
    }

    /// Not part of readiness: voting goes on while an act of the officers waits.
    @Bean
    HealthIndicator logQueue(StuckAlarm alarm) {
        return () -> (alarm.stuck() == 0 ? Health.up() : Health.outOfService())
                .withDetail("stuck", alarm.stuck())
                .build();
    }
}
