package io.palmares.nominations;

import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.endorsement.Bars;
import io.palmares.nominations.endorsement.Endorse;
import io.palmares.nominations.endorsement.Endorsements;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.endorsement.ReadChoices;
import io.palmares.nominations.endorsement.mongo.MongoEndorsements;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Relations;
import io.palmares.nominations.people.Memberships;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Puts endorsements together.
@Configuration(proxyBeanMethods = false)
class EndorsementConfiguration {
    @Bean
    Endorsements endorsements(MongoOperations mongo, Outboxes outboxes) {
        return new MongoEndorsements(mongo, outboxes);
    }

    @Bean
    Endorsers endorsers(Endorsements endorsements, Nominees nominees) {
        return new Endorsers(endorsements, nominees);
    }

    @Bean
    Bars bars(Relations relations, Memberships memberships, CategoryRules rules) {
        return new Bars(relations, memberships, rules);
    }

    @Bean
    Endorse endorse(
            Endorsements endorsements,
            Nominees nominees,
            Courses courses,
            Memberships memberships,
            Bars bars,
            Clock deadlines) {
        return new Endorse(endorsements, nominees, courses, memberships, bars, deadlines);
    }

    @Bean
    ReadChoices readChoices(Endorsements endorsements, Nominees nominees, Courses courses, Bars bars, Clock deadlines) {
        return new ReadChoices(endorsements, nominees, courses, bars, deadlines);
    }
}
