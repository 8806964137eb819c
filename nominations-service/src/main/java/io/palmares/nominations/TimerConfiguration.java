package io.palmares.nominations;

import io.palmares.nominations.category.RunClock;
import io.palmares.nominations.category.SpreadEditions;
import io.palmares.nominations.nomination.AttachNominations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What looks at the clock, and what is made up for after a crash.
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {
    @Bean
    Timer clockTimer(RunClock clock, NominationsSettings settings) {
        return Timer.each("deadlines", settings.look(), clock::run);
    }

    @Bean
    Timer spreadTimer(SpreadEditions editions, NominationsSettings settings) {
        return Timer.each("spread", settings.look(), editions::spread);
    }

    @Bean
    Timer attachTimer(AttachNominations nominations) {
        return Timer.each("attach", Duration.ofSeconds(1), nominations::attachAll);
    }
}
