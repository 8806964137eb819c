package io.palmares.voting.ballot.events;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.CandidatesFrozen;
import io.palmares.contracts.event.CountCommitted;
import io.palmares.contracts.event.CountingKeyMade;
import io.palmares.contracts.event.FrozenCandidate;
import io.palmares.contracts.event.PaperSigned;
import io.palmares.contracts.event.ResultAnnounced;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.Signature;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.ballot.CategoryId;
import io.palmares.voting.ballot.CountingKey;
import io.palmares.voting.ballot.Editions;
import io.palmares.voting.ballot.FreezePaper;
import io.palmares.voting.ballot.LearnSpoiled;
import io.palmares.voting.ballot.Shortlist;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Collects candidates, shortlist and counting key, and takes results-service's signature.
public final class HearParts {
    private final Projecting projecting;
    private final Editions editions;
    private final FreezePaper freezing;
    private final LearnSpoiled spoiled;

    public HearParts(Projecting projecting, Editions editions, FreezePaper freezing, LearnSpoiled spoiled) {
        this.projecting = projecting;
        this.editions = editions;
        this.freezing = freezing;
        this.spoiled = spoiled;
    }

    public Subscriptions candidates() {
        return new Hearing(Topics.NOMINATIONS, projecting)
                .on(Contracts.CANDIDATES_FROZEN, this::frozen)
                .subscriptions();
    }

    public Subscriptions shortlists() {
        return new Hearing(Topics.SHORTLISTS, projecting)
                .on(Contracts.SHORTLIST_PUBLISHED, this::published)
                .subscriptions();
    }

    public Subscriptions results() {
        return new Hearing(Topics.RESULTS, projecting)
                .on(Contracts.COUNTING_KEY_MADE, this::made)
                .on(Contracts.PAPER_SIGNED, this::signed)
                .on(Contracts.COUNT_COMMITTED, this::counted)
                .on(Contracts.RESULT_ANNOUNCED, this::announced)
                .subscriptions();
    }

    private Outcome frozen(Delivered<CandidatesFrozen> event) {
        Hash rulebook = Hash.parse(event.data().rulebookHash());
        boolean known = editions.find(event.data().edition())
                .filter(rules -> rules.known().contains(rulebook))
                .isPresent();
        return known
                ? projecting.project(
                        event.meta(),
                        parts -> parts.with(event.data().candidates().stream()
                                .collect(Collectors.toMap(FrozenCandidate::id, c -> Hash.parse(c.label())))))
                : new Outcome.NotYet("rulebook " + rulebook);
    }

    private Outcome published(Delivered<ShortlistPublished> event) {
        Shortlist shortlist =
                new Shortlist(event.data().finalists(), Hash.parse(event.data().shortlistHash()));
        return projecting.project(event.meta(), parts -> parts.with(shortlist));
    }

    private Outcome made(Delivered<CountingKeyMade> event) {
        CountingKey key = new CountingKey(
                Bytes.fromBase64Url(event.data().publicKey()),
                Hash.parse(event.data().shortlistHash()));
        return projecting.project(event.meta(), parts -> parts.with(key));
    }

    private Outcome signed(Delivered<PaperSigned> event) {
        PaperSigned signed = event.data();
        BoxId box = BoxId.of(signed.edition(), signed.category(), signed.electorClass());
        Signature signature =
                new Signature(PublicKey.parse(signed.publicKey()), Bytes.fromBase64Url(signed.signature()));
        return projecting.project(event.meta(), parts -> {
            freezing.signedByResults(box, Hash.parse(signed.bodyHash()), signature);
            return parts;
        });
    }

    private Outcome counted(Delivered<CountCommitted> event) {
        CountCommitted count = event.data();
        List<Bytes> entries = Objects.requireNonNullElse(count.entries(), List.<String>of()).stream()
                .map(Bytes::fromBase64Url)
                .toList();
        return projecting.project(event.meta(), parts -> {
            spoiled.counted(new CategoryId(count.edition(), count.category()), entries);
            return parts;
        });
    }

    private Outcome announced(Delivered<ResultAnnounced> event) {
        return projecting.project(event.meta(), parts -> {
            spoiled.announced(
                    new CategoryId(event.data().edition(), event.data().category()));
            return parts;
        });
    }
}
