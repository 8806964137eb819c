package io.palmares.results.publication;

import io.palmares.results.category.Announcement;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Entrant;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.category.Move;
import io.palmares.results.category.Shortlist;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The public part of a category. Its count and certificate are no part of it.
///
/// @param rolls as they are frozen, without their keys
/// @param recipient of a special award; shows with the announcement
/// @param announced every version of the result, oldest first
public record PublicCategory(
        CategoryId id,
        List<Move> moves,
        List<Entrant> entrants,
        List<String> withdrawn,
        @Nullable Shortlist shortlist,
        List<FrozenRoll> rolls,
        @Nullable Entrant recipient,
        List<Announcement> announced) {
    public PublicCategory {
        moves = List.copyOf(moves);
        entrants = List.copyOf(entrants);
        withdrawn = List.copyOf(withdrawn);
        rolls = List.copyOf(rolls);
        announced = List.copyOf(announced);
    }

    public static PublicCategory unheard(CategoryId id) {
        return new PublicCategory(id, List.of(), List.of(), List.of(), null, List.of(), null, List.of());
    }

    public PublicState state() {
        PublicState told = moves.isEmpty()
                ? PublicState.PUBLISHED
                : PublicState.of(moves.getLast().to());
        return told.announced(newest().isPresent());
    }

    /// Where a suspended category stood; the state itself of any other.
    PublicState progress() {
        return state() == PublicState.SUSPENDED ? PublicState.of(moves.getLast().from()) : state();
    }

    public Optional<Announcement> newest() {
        return announced.isEmpty() ? Optional.empty() : Optional.of(announced.getLast());
    }

    public Optional<Announcement> version(int number) {
        return announced.stream().filter(a -> a.resultVersion() == number).findFirst();
    }

    /// Those who may be named.
    public List<Entrant> named() {
        Stream<Entrant> direct = newest().isPresent() ? Stream.ofNullable(recipient) : Stream.empty();
        return Stream.concat(entrants.stream(), direct).toList();
    }
}
