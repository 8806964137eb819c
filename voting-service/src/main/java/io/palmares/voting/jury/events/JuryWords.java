package io.palmares.voting.jury.events;

import io.palmares.aggregate.mongo.Words;
import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.JurySealed;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.contracts.event.TieStep;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.voting.jury.JuryFact;
import io.palmares.voting.jury.JuryRoom;
import io.palmares.voting.jury.PublishedShortlist;

/// What a jury tells, in the published language.
public final class JuryWords implements Words<JuryRoom, JuryFact> {
    @Override
    public NewEvent of(JuryRoom room, JuryFact fact) {
        return switch (fact) {
            case JuryFact.Shortlisted(var shortlist, var entry) ->
                event(room, Contracts.SHORTLIST_PUBLISHED, published(room, shortlist, entry));
            case JuryFact.Sealed(var scorecards, var digest, var commitment, var entry) ->
                event(
                        room,
                        Contracts.JURY_SEALED,
                        new JurySealed(room.edition(), room.category(), scorecards, digest, commitment, entry));
        };
    }

    private static ShortlistPublished published(JuryRoom room, PublishedShortlist shortlist, String entry) {
        return new ShortlistPublished(
                room.edition(),
                room.category(),
                shortlist.finalists(),
                shortlist.steps().stream()
                        .map(step -> new TieStep(step.step(), step.among(), step.preferred()))
                        .toList(),
                shortlist.hash(),
                entry);
    }

    private static NewEvent event(JuryRoom room, Contract<?> contract, Object data) {
        String category = room.id().toString();
        return new NewEvent(
                new EventKind(contract.type(), contract.topic()), new Subject("jury/" + category, category), data);
    }
}
