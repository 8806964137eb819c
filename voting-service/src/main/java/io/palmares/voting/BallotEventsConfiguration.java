package io.palmares.voting;

import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.messaging.Subscriptions;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.voting.ballot.BallotStores;
import io.palmares.voting.ballot.DraftPapers;
import io.palmares.voting.ballot.FreezePaper;
import io.palmares.voting.ballot.LearnSpoiled;
import io.palmares.voting.ballot.events.HearEditions;
import io.palmares.voting.ballot.events.HearParts;
import io.palmares.voting.ballot.events.HearRolls;
import io.palmares.voting.ballot.events.HearRulings;
import io.palmares.voting.ballot.events.Projecting;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the ballot box hears.
@Configuration(proxyBeanMethods = false)
class BallotEventsConfiguration {
    @Bean
    Projecting projecting(BallotStores stores, DraftPapers papers) {
        return new Projecting(stores.parts(), papers);
    }

    @Bean
    Subscriptions boxHearsEditions(BallotStores stores, DraftPapers papers, EventJson json) {
        return new HearEditions(stores.editions(), stores.parts(), papers, text -> json.read(text, Rulebook.class))
                .subscriptions();
    }

    @Bean
    HearParts hearParts(Projecting projecting, BallotStores stores, FreezePaper freezing, LearnSpoiled spoiled) {
        return new HearParts(projecting, stores.editions(), freezing, spoiled);
    }

    @Bean
    Subscriptions boxHearsCandidates(HearParts parts) {
        return parts.candidates();
    }

    @Bean
    Subscriptions boxHearsShortlists(HearParts parts) {
        return parts.shortlists();
    }

    @Bean
    Subscriptions boxHearsResults(HearParts parts) {
        return parts.results();
    }

    @Bean
    Subscriptions boxHearsRolls(Projecting projecting, BallotStores stores, Clock deadlines) {
        return new HearRolls(projecting, stores.rolls(), deadlines).subscriptions();
    }

    @Bean
    Subscriptions boxHearsRulings(Projecting projecting, Clock deadlines) {
        return new HearRulings(projecting, deadlines).subscriptions();
    }
}
