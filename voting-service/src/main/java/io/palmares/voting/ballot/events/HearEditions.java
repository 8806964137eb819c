package io.palmares.voting.ballot.events;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.EditionPublished;
import io.palmares.contracts.event.Timetable;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.ElectorClass;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.contracts.rulebook.Vote;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Position;
import io.palmares.messaging.Subscriptions;
import io.palmares.voting.ballot.AllParts;
import io.palmares.voting.ballot.DraftPapers;
import io.palmares.voting.ballot.EditionRules;
import io.palmares.voting.ballot.Editions;
import io.palmares.voting.ballot.VotingTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps what each version of a rulebook says about voting.
public final class HearEditions {
    private final Editions editions;
    private final AllParts parts;
    private final DraftPapers papers;
    private final Function<String, Rulebook> reader;

    /// Takes its parts.
    ///
    /// @param reader of a rulebook's canonical JSON
    public HearEditions(Editions editions, AllParts parts, DraftPapers papers, Function<String, Rulebook> reader) {
        this.editions = editions;
        this.parts = parts;
        this.papers = papers;
        this.reader = reader;
    }

    public Subscriptions subscriptions() {
        return Subscriptions.to(Contracts.EDITION_PUBLISHED.topic())
                .on(Contracts.EDITION_PUBLISHED.type(), EditionPublished.class, this::published);
    }

    private Outcome published(Delivered<EditionPublished> event) {
        Optional<EditionRules> known = editions.find(event.data().edition());
        AppliedThrough through = known.map(EditionRules::through).orElse(AppliedThrough.NOTHING);
        return switch (through.locate(event.meta())) {
            case Outcome.Gap gap -> gap;
            case Outcome.Repeated repeated -> goOn(event.data().edition(), repeated);
            case Position.Next(AppliedThrough after) ->
                editions.save(rules(known.orElse(null), after, event.data()))
                        ? goOn(event.data().edition(), new Outcome.Applied())
                        : new Outcome.NotYet("another copy was faster");
        };
    }

    private Outcome goOn(String edition, Outcome outcome) {
        parts.ofEdition(edition).forEach(category -> papers.draft(category.category()));
        return outcome;
    }

    private EditionRules rules(@Nullable EditionRules known, AppliedThrough after, EditionPublished published) {
        Rulebook rulebook = reader.apply(published.rulebook());
        List<Hash> hashes = new ArrayList<>(known == null ? List.of() : known.known());
        hashes.add(Hash.parse(published.hash()));
        return new EditionRules(
                published.edition(),
                known == null ? 0 : known.version(),
                after,
                Origin.edition(published.logHost(), published.edition()),
                hashes,
                rulebook.classes().stream().map(ElectorClass::id).toList(),
                terms(rulebook, published.timetable()));
    }

    private static Map<String, VotingTerms> terms(Rulebook rulebook, List<Timetable> timetables) {
        Map<String, VotingTerms> terms = new HashMap<>();
        for (Category category : rulebook.categories()) {
            timetables.stream()
                    .filter(timetable -> timetable.category().equals(category.id()))
                    .flatMap(timetable -> terms(category, rulebook, timetable).stream())
                    .forEach(each -> terms.put(category.id(), each));
        }
        return terms;
    }

    private static Optional<VotingTerms> terms(Category category, Rulebook rulebook, Timetable timetable) {
        Vote vote = category.vote();
        Instant opens = timetable.votingOpens();
        Instant closes = timetable.votingCloses();
        if (!category.preset().hasVote() || vote == null || opens == null || closes == null) {
            return Optional.empty();
        }
        return Optional.of(new VotingTerms(
                vote.method().name(),
                vote.most(),
                vote.points(),
                vote.marksMax(),
                vote.noAward(),
                opens,
                closes,
                Duration.ofHours(rulebook.disputeHours())));
    }
}
