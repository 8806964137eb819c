package io.palmares.results.category;

import io.palmares.messaging.AppliedThrough;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What others told of a category: one part for each of those who tell.
///
/// @param moves transitions, as nominations-service keeps them
/// @param jury the seal of its scorecards
/// @param lot seeds for ties in the count; they are those that were committed to
public record Heard(
        AppliedThrough through,
        List<Move> moves,
        Contenders contenders,
        Poll poll,
        @Nullable SealedJury jury,
        @Nullable RevealedLot lot) {
    private static final Set<String> CLOSED = Set.of("COUNTING", "CERTIFIED", "ANNOUNCED", "FINAL", "CANCELLED");
    public static final Heard NOTHING =
            new Heard(AppliedThrough.NOTHING, List.of(), Contenders.NONE, Poll.NONE, null, null);

    public Heard {
        moves = List.copyOf(moves);
    }

    /// The state nominations-service told last; a category nobody moved is PUBLISHED.
    public String state() {
        return moves.isEmpty() ? "PUBLISHED" : moves.getLast().to();
    }

    public boolean isCancelled() {
        return state().equals("CANCELLED");
    }

    /// Whether nothing is left but to count and to tell.
    boolean isClosed() {
        return !poll.boxes().isEmpty() || CLOSED.contains(state());
    }

    Heard through(AppliedThrough after) {
        return new Heard(after, moves, contenders, poll, jury, lot);
    }

    public Heard moved(Move move) {
        return new Heard(through, Newest.of(moves, move, Move::at), contenders, poll, jury, lot);
    }

    public Heard contending(UnaryOperator<Contenders> change) {
        return new Heard(through, moves, change.apply(contenders), poll, jury, lot);
    }

    public Heard polling(UnaryOperator<Poll> change) {
        return new Heard(through, moves, contenders, change.apply(poll), jury, lot);
    }

    public Heard judged(SealedJury seal) {
        return new Heard(through, moves, contenders, poll, seal, lot);
    }

    public Heard drawing(RevealedLot seeds) {
        return new Heard(through, moves, contenders, poll, jury, seeds);
    }
}
