package io.palmares.nominations;

import io.palmares.nominations.category.RunClock;
import io.palmares.nominations.category.SpreadEditions;
import io.palmares.nominations.direct.MakeRecipients;
import io.palmares.nominations.lot.RevealLots;
import io.palmares.nominations.nomination.AttachNominations;
import io.palmares.nominations.screening.CarryOutRulings;
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

    @Bean
    Timer rulingTimer(CarryOutRulings rulings) {
        return Timer.each("rulings", Duration.ofSeconds(1), rulings::carryAll);
    }

    @Bean
    Timer lotTimer(RevealLots lots) {
        return Timer.each("lots", Duration.ofSeconds(1), lots::revealAll);
    }

    @Bean
    Timer recipientTimer(MakeRecipients recipients) {
        return Timer.each("recipients", Duration.ofSeconds(1), recipients::make);
    }
}
