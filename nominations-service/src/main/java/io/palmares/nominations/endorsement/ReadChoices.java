package io.palmares.nominations.endorsement;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whom a member may endorse in a category, and whom they have endorsed.
public final class ReadChoices {
    private final Endorsements endorsements;
    private final Nominees nominees;
    private final Courses courses;
    private final Bars bars;
    private final InstantSource clock;

    public ReadChoices(Endorsements endorsements, Nominees nominees, Courses courses, Bars bars, InstantSource clock) {
        this.endorsements = endorsements;
        this.nominees = nominees;
        this.courses = courses;
        this.bars = bars;
        this.clock = clock;
    }

    /// A nominee, as one member sees it.
    ///
    /// @param mine the member's endorsement, if they gave one
    /// @param bar why they may not
    public record Choice(
            Nominee nominee,
            @Nullable Endorsement mine,
            @Nullable Bar bar) {}

    /// Some of a category.
    ///
    /// @param open whether one may endorse and withdraw now
    /// @param closes the end of consent
    public record Choices(boolean open, @Nullable Instant closes, List<Choice> some) {}

    /// Those who consented and stand, while the window is open; those the member endorsed, always. By id.
    ///
    /// @param after the id that they follow; absent at the beginning
    public Optional<Choices> of(Endorser who, @Nullable String after, int most) {
        return courses.of(who.edition(), who.category())
                .map(Kept::state)
                .map(course -> choices(course, who, after, most));
    }

    private Choices choices(Course course, Endorser who, @Nullable String after, int most) {
        boolean open = Window.of(course, clock.instant()) instanceof Outcome.Done;
        Merges merges = Merges.in(nominees, who.edition(), who.category());
        Map<String, Endorsement> mine = endorsements.ofMember(who.edition(), who.category(), who.member()).stream()
                .filter(Endorsement::stands)
                .collect(Collectors.toMap(it -> merges.into(it.nominee()), Function.identity(), (one, other) -> one));
        return new Choices(
                open,
                course.schedule().consentBy(),
                merges.nominees().values().stream()
                        .filter(it -> !it.isErased() && it.state() != Nominee.State.MOVED)
                        .filter(it -> mine.containsKey(it.nominee()) || (open && Rules.stands(it)))
                        .filter(it -> after == null || it.nominee().compareTo(after) > 0)
                        .sorted(Comparator.comparing(Nominee::nominee))
                        .limit(most)
                        .map(it -> new Choice(
                                it, mine.get(it.nominee()), bars.of(it, who).orElse(null)))
                        .toList());
    }
}
