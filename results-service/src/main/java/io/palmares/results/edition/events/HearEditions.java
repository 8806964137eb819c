package io.palmares.results.edition.events;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.EditionPublished;
import io.palmares.contracts.event.Timetable;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Subscriptions;
import io.palmares.results.edition.Edition;
import io.palmares.results.edition.LearnEdition;

/// Editions in the published language.
public final class HearEditions {
    private HearEditions() {}

    public static Subscriptions through(LearnEdition learn) {
        return Subscriptions.to(Topics.EDITIONS)
                .on(
                        Contracts.EDITION_PUBLISHED.type(),
                        EditionPublished.class,
                        event -> learn.learn(event.meta(), publication(event)));
    }

    private static LearnEdition.Publication publication(Delivered<EditionPublished> event) {
        EditionPublished it = event.data();
        return new LearnEdition.Publication(
                it.edition(),
                it.programme(),
                it.logHost(),
                it.entry(),
                new Edition.Version(
                        it.version(),
                        it.hash(),
                        it.rulebook(),
                        it.reason(),
                        event.meta().time()),
                it.timetable().stream().map(HearEditions::instants).toList());
    }

    private static Edition.Instants instants(Timetable t) {
        return new Edition.Instants(
                t.category(),
                t.nominationsOpen(),
                t.nominationsClose(),
                t.consentBy(),
                t.juryDeadline(),
                t.votingOpens(),
                t.votingCloses(),
                t.embargoUntil());
    }
}
