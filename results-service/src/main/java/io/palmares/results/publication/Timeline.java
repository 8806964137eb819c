package io.palmares.results.publication;

import io.palmares.results.category.Move;
import io.palmares.results.edition.Edition;
import io.palmares.results.publication.TimelineEntry.Happened;
import io.palmares.results.publication.TimelineEntry.Milestone;
import io.palmares.results.publication.TimelineEntry.Planned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is planned and what has happened in an edition, by time. Steps between states that the public reads as one do
/// not show.
public final class Timeline {
    private static final Comparator<TimelineEntry> BY_TIME =
            Comparator.comparing(TimelineEntry::at).thenComparing(TimelineEntry::category);

    private Timeline() {}

    public static List<TimelineEntry> of(PublicEdition edition) {
        Stream<TimelineEntry> happened = edition.categories().stream().flatMap(Timeline::happened);
        return Stream.concat(planned(edition).stream(), happened)
                .sorted(BY_TIME)
                .toList();
    }

    public static List<Planned> planned(PublicEdition edition) {
        return edition.published().instants().stream()
                .flatMap(Timeline::planned)
                .map(planned -> extended(edition, planned))
                .sorted(BY_TIME)
                .toList();
    }

    private static Stream<Planned> planned(Edition.Instants it) {
        List<Planned> planned = new ArrayList<>();
        add(planned, it, Milestone.NOMINATIONS_OPEN, it.nominationsOpen());
        add(planned, it, Milestone.NOMINATIONS_CLOSE, it.nominationsClose());
        add(planned, it, Milestone.CONSENT_BY, it.consentBy());
        add(planned, it, Milestone.JURY_DEADLINE, it.juryDeadline());
        add(planned, it, Milestone.VOTING_OPENS, it.votingOpens());
        add(planned, it, Milestone.VOTING_CLOSES, it.votingCloses());
        add(planned, it, Milestone.EMBARGO_ENDS, it.embargoUntil());
        return planned.stream();
    }

    private static void add(List<Planned> planned, Edition.Instants of, Milestone what, @Nullable Instant at) {
        if (at != null) planned.add(new Planned(of.category(), what, at, null));
    }

    private static Planned extended(PublicEdition edition, Planned planned) {
        return edition.extensions().stream()
                .filter(it -> it.concerns(planned.category(), planned.what()))
                .reduce((_, later) -> later)
                .map(last -> new Planned(planned.category(), planned.what(), last.until(), last))
                .orElse(planned);
    }

    /// The announcement is told by the announcement itself, not by who heard of it.
    private static Stream<Happened> happened(PublicCategory category) {
        String name = category.id().category();
        List<Happened> happened = new ArrayList<>();
        for (Move move : category.moves()) {
            PublicState from = PublicState.of(move.from());
            PublicState to = PublicState.of(move.to());
            boolean shows = to != PublicState.ANNOUNCED
                    && (to != PublicState.FINAL || category.newest().isPresent());
            if (from != to && shows) happened.add(new Happened(name, from, to, move.at()));
        }
        if (!category.announced().isEmpty()) {
            happened.add(new Happened(
                    name,
                    PublicState.AWAITING_ANNOUNCEMENT,
                    PublicState.ANNOUNCED,
                    category.announced().getFirst().at()));
        }
        return happened.stream();
    }
}
