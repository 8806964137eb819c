package io.palmares.results.category.events;

import io.palmares.aggregate.mongo.Words;
import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.CountCommitted;
import io.palmares.contracts.event.CountDisputed;
import io.palmares.contracts.event.CountingKeyMade;
import io.palmares.contracts.event.Event;
import io.palmares.contracts.event.OutcomeKind;
import io.palmares.contracts.event.PaperSigned;
import io.palmares.contracts.event.Placing;
import io.palmares.contracts.event.ResultAnnounced;
import io.palmares.contracts.event.ResultCertified;
import io.palmares.contracts.event.ResultWithdrawn;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.results.category.Announcement;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryFact;
import io.palmares.results.category.CategoryId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A category's facts in the published language. Before the announcement no word of an outcome travels.
public final class CategoryWords implements Words<Category, CategoryFact> {
    @Override
    public NewEvent of(Category category, CategoryFact fact) {
        CategoryId id = category.id();
        return switch (fact) {
            case CategoryFact.KeyMade(var key) ->
                said(
                        id,
                        Contracts.COUNTING_KEY_MADE,
                        new CountingKeyMade(id.edition(), id.category(), key.publicKey(), key.shortlist()));
            case CategoryFact.PaperSigned(var electorClass, var body, var signature) ->
                said(
                        id,
                        Contracts.PAPER_SIGNED,
                        new PaperSigned(
                                id.edition(),
                                id.category(),
                                electorClass,
                                null,
                                body,
                                signature.key().bytes().base64Url(),
                                signature.value().base64Url()));
            case CategoryFact.Counted(var count) ->
                said(
                        id,
                        Contracts.COUNT_COMMITTED,
                        new CountCommitted(
                                id.edition(), id.category(), count.commitment(), count.at(), null, count.entries()));
            case CategoryFact.Disputed(var reasons, var at) ->
                said(id, Contracts.COUNT_DISPUTED, new CountDisputed(id.edition(), id.category(), reasons, at));
            case CategoryFact.Certified(var certificate, var commitment) ->
                said(
                        id,
                        Contracts.RESULT_CERTIFIED,
                        new ResultCertified(
                                id.edition(),
                                id.category(),
                                certificate.resultVersion(),
                                commitment,
                                certificate.embargoUntil(),
                                certificate.at()));
            case CategoryFact.Withdrawn(var version, var reason, var at) ->
                said(
                        id,
                        Contracts.RESULT_WITHDRAWN,
                        new ResultWithdrawn(id.edition(), id.category(), version, reason, at));
            case CategoryFact.Announced(var announcement, var entry) ->
                said(id, Contracts.RESULT_ANNOUNCED, announced(id, announcement, entry));
        };
    }

    private static <E extends Event> NewEvent said(CategoryId id, Contract<E> contract, E event) {
        return new NewEvent(
                new EventKind(contract.type(), contract.topic()), new Subject("result/" + id.key(), id.key()), event);
    }

    private static ResultAnnounced announced(CategoryId id, Announcement it, String entry) {
        return new ResultAnnounced(
                id.edition(),
                id.category(),
                it.resultVersion(),
                it.supersedes(),
                OutcomeKind.valueOf(it.outcome()),
                it.winners(),
                placings(it.places()),
                it.hash(),
                it.at(),
                entry);
    }

    private static List<Placing> placings(Map<String, Integer> places) {
        return places.entrySet().stream()
                .map(place -> new Placing(place.getKey(), place.getValue()))
                .sorted(Comparator.comparingInt(Placing::place).thenComparing(Placing::candidate))
                .toList();
    }
}
