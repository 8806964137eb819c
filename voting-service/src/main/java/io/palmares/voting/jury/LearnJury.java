package io.palmares.voting.jury;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Projection;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Keeps what the jury hears of its category. Every event of a subject counts, also those that change nothing.
public final class LearnJury {
    private final Rules rules;
    private final FollowRulings rulings;
    private final JuryEntries entries;
    private final Projection<JuryRoom, JuryFact> projection;

    public LearnJury(JuryRooms rooms, Rules rules, JuryEntries entries, Clock deadlines) {
        this.rules = rules;
        this.rulings = new FollowRulings(rules, entries, deadlines);
        this.entries = entries;
        this.projection = new Projection<>(rooms, JuryRoom::through);
    }

    /// The newest panel replaces; cards of who is no longer on it stay.
    public Outcome panelAppointed(JuryId jury, EventHeaders event, List<Seat> panel) {
        return hear(jury, event, room -> Change.silently(room.with(room.bench().with(panel))));
    }

    /// Waits until the rulebook of this hash is here.
    public Outcome candidatesFrozen(JuryId jury, EventHeaders event, String rulebookHash, List<Contender> candidates) {
        Optional<Terms> terms = rules.of(jury).filter(_ -> rules.knows(jury.edition(), rulebookHash));
        return terms.isEmpty()
                ? new Outcome.NotYet("rulebook " + rulebookHash)
                : hear(jury, event, room -> frozen(room, terms.get(), candidates));
    }

    private Change<JuryRoom, JuryFact> frozen(JuryRoom room, Terms terms, List<Contender> candidates) {
        if (room.isShortlisted()) {
            return Change.silently(room);
        }
        JuryRoom next = room.with(room.bench().frozen(candidates));
        if (terms.category().preset() != Preset.VOTE_ONLY) {
            return Change.silently(next);
        }
        PublishedShortlist all =
                PublishedShortlist.of(room.id(), AllStanding.of(next).finalists(), List.of());
        return Change.to(next.with(all), List.of(new JuryFact.Shortlisted(all, entries.following(next, all))));
    }

    /// Waits until a rulebook of the edition is here, for what a ruling moves is in it.
    public Outcome ruled(JuryId jury, EventHeaders event, JuryRuling ruling) {
        return rules.isKnown(jury.edition())
                ? hear(jury, event, room -> rulings.follow(room, ruling))
                : new Outcome.NotYet("rulebook of " + jury.edition());
    }

    public Outcome paperFrozen(JuryId jury, EventHeaders event) {
        return hear(jury, event, room -> Change.silently(room.withFrozenPaper()));
    }

    /// An event that means nothing to the jury.
    public Outcome passed(JuryId jury, EventHeaders event) {
        return hear(jury, event, Change::silently);
    }

    private Outcome hear(JuryId jury, EventHeaders event, Function<JuryRoom, Change<JuryRoom, JuryFact>> change) {
        return projection.hear(jury.toString(), event, (known, after) -> {
            Change<JuryRoom, JuryFact> next = change.apply(known.orElseGet(() -> JuryRoom.empty(jury)));
            return Change.to(next.state().through(after), next.facts());
        });
    }
}
