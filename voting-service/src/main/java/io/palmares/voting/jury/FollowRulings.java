package io.palmares.voting.jury;

import io.palmares.aggregate.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What rulings do to a jury.
final class FollowRulings {
    private final Rules rules;
    private final JuryEntries entries;
    private final Clock deadlines;

    FollowRulings(Rules rules, JuryEntries entries, Clock deadlines) {
        this.rules = rules;
        this.entries = entries;
        this.deadlines = deadlines;
    }

    Change<JuryRoom, JuryFact> follow(JuryRoom room, JuryRuling ruling) {
        return switch (ruling) {
            case JuryRuling.Extend(Instant until) -> Change.silently(extended(room, until));
            case JuryRuling.Suspend _ -> Change.silently(room.with(room.course().suspend(deadlines.instant())));
            case JuryRuling.Resume _ -> Change.silently(resumed(room));
            case JuryRuling.Cancel _ -> Change.silently(room.with(room.course().cancel()));
            case JuryRuling.Withdraw(String candidate) -> withdrawn(room, candidate);
            case JuryRuling.VoidCard(String juror, var candidate) -> Change.silently(voided(room, juror, candidate));
            case JuryRuling.Elsewhere _ -> Change.silently(room);
        };
    }

    /// Once the shortlist is published the cards are sealed, and what was counted stays.
    private static JuryRoom voided(JuryRoom room, String juror, @Nullable String candidate) {
        return room.isShortlisted() ? room : room.with(room.bench().voided(new Bench.Voided(juror, candidate)));
    }

    /// An instant after voting opens is about the vote.
    private JuryRoom extended(JuryRoom room, Instant until) {
        boolean ours = rules.of(room.id())
                .filter(terms -> terms.votingOpens() == null || !until.isAfter(terms.votingOpens()))
                .isPresent();
        return ours ? room.with(room.course().extend(until)) : room;
    }

    private JuryRoom resumed(JuryRoom room) {
        return rules.of(room.id())
                .map(terms -> room.with(room.course().resume(terms, deadlines.instant())))
                .orElse(room);
    }

    private Change<JuryRoom, JuryFact> withdrawn(JuryRoom room, String candidate) {
        JuryRoom without = room.with(room.bench().without(candidate));
        PublishedShortlist published = room.shortlist();
        return published == null || !published.finalists().contains(candidate)
                ? Change.silently(without)
                : nextInRank(without, published, candidate);
    }

    /// Until a paper exists the next in rank moves up; a finalist who was on the list stays on it.
    private Change<JuryRoom, JuryFact> nextInRank(JuryRoom room, PublishedShortlist published, String gone) {
        Optional<Terms> terms =
                rules.of(room.id()).filter(t -> t.category().preset().hasVote());
        if (terms.isEmpty() || room.paperFrozen() || room.course().cancelled()) {
            return Change.silently(room);
        }
        List<String> left =
                published.finalists().stream().filter(id -> !id.equals(gone)).toList();
        PublishedShortlist shortlist = switch (cut(room, terms.get())) {
            case Cut.Made(var finalists, var steps)
            when finalists.containsAll(left) -> PublishedShortlist.of(room.id(), finalists, steps);
            case Cut.Made _, Cut.AwaitsChair _, Cut.NeedsLot _ ->
                PublishedShortlist.of(room.id(), left, published.steps());
        };
        return Change.to(
                room.with(shortlist), List.of(new JuryFact.Shortlisted(shortlist, entries.following(room, shortlist))));
    }

    private static Cut cut(JuryRoom room, Terms terms) {
        return terms.hasJury() ? Cut.of(room, terms) : AllStanding.of(room);
    }
}
