package io.palmares.results.category;

import io.palmares.messaging.AppliedThrough;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What others told of a category.
///
/// @param panel person ids of the jury
/// @param applied rulings that boxes carried out
/// @param lot seeds for ties in the count; they are those that were committed to
public record Heard(
        AppliedThrough through,
        List<Move> moves,
        List<Entrant> entrants,
        List<String> panel,
        List<String> withdrawn,
        @Nullable Shortlist shortlist,
        List<FrozenRoll> rolls,
        List<SealedBox> boxes,
        @Nullable SealedJury jury,
        boolean rollKeyDestroyed,
        @Nullable DirectAward direct,
        List<AppliedRuling> applied,
        @Nullable RevealedLot lot) {
    private static final Set<String> CLOSED = Set.of("COUNTING", "CERTIFIED", "ANNOUNCED", "FINAL", "CANCELLED");
    public static final Heard NOTHING = new Heard(
            AppliedThrough.NOTHING,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            false,
            null,
            List.of(),
            null);

    public Heard {
        moves = List.copyOf(moves);
        entrants = List.copyOf(entrants);
        panel = List.copyOf(panel);
        withdrawn = List.copyOf(withdrawn);
        rolls = List.copyOf(rolls);
        boxes = List.copyOf(boxes);
        applied = List.copyOf(applied);
    }

    /// The state nominations-service told last; a category nobody moved is PUBLISHED.
    public String state() {
        return moves.isEmpty() ? "PUBLISHED" : moves.getLast().to();
    }

    /// Whether nothing is left but to count and to tell.
    boolean isClosed() {
        return !boxes.isEmpty() || CLOSED.contains(state());
    }

    public Optional<FrozenRoll> roll(String electorClass) {
        return rolls.stream().filter(r -> r.electorClass().equals(electorClass)).findFirst();
    }

    public Optional<SealedBox> box(String electorClass) {
        return boxes.stream().filter(b -> b.electorClass().equals(electorClass)).findFirst();
    }

    public Optional<Entrant> entrant(String candidate) {
        return Stream.concat(entrants.stream(), Stream.ofNullable(direct).map(DirectAward::recipient))
                .filter(e -> e.candidate().equals(candidate))
                .findFirst();
    }

    Heard through(AppliedThrough after) {
        return new Heard(
                after,
                moves,
                entrants,
                panel,
                withdrawn,
                shortlist,
                rolls,
                boxes,
                jury,
                rollKeyDestroyed,
                direct,
                applied,
                lot);
    }

    public Heard moved(Move move) {
        return new Heard(
                through,
                with(moves, move, Move::at),
                entrants,
                panel,
                withdrawn,
                shortlist,
                rolls,
                boxes,
                jury,
                rollKeyDestroyed,
                direct,
                applied,
                lot);
    }

    public Heard frozen(List<Entrant> all) {
        return new Heard(
                through,
                moves,
                all,
                panel,
                withdrawn,
                shortlist,
                rolls,
                boxes,
                jury,
                rollKeyDestroyed,
                direct,
                applied,
                lot);
    }

    public Heard panel(List<String> persons) {
        return new Heard(
                through,
                moves,
                entrants,
                persons,
                withdrawn,
                shortlist,
                rolls,
                boxes,
                jury,
                rollKeyDestroyed,
                direct,
                applied,
                lot);
    }

    Heard shortlisted(Shortlist list) {
        return new Heard(
                through,
                moves,
                entrants,
                panel,
                withdrawn,
                list,
                rolls,
                boxes,
                jury,
                rollKeyDestroyed,
                direct,
                applied,
                lot);
    }

    public Heard rolled(FrozenRoll roll) {
        return new Heard(
                through,
                moves,
                entrants,
                panel,
                withdrawn,
                shortlist,
                with(rolls, roll, FrozenRoll::electorClass),
                boxes,
                jury,
                rollKeyDestroyed,
                direct,
                applied,
                lot);
    }

    public Heard boxed(SealedBox box) {
        return new Heard(
                through,
                moves,
                entrants,
                panel,
                withdrawn,
                shortlist,
                rolls,
                with(boxes, box, SealedBox::electorClass),
                jury,
                rollKeyDestroyed,
                direct,
                applied,
                lot);
    }

    public Heard undisputed(String electorClass, UnaryOperator<SealedBox> after) {
        return box(electorClass).map(after).map(this::boxed).orElse(this);
    }

    public Heard judged(SealedJury seal) {
        return new Heard(
                through,
                moves,
                entrants,
                panel,
                withdrawn,
                shortlist,
                rolls,
                boxes,
                seal,
                rollKeyDestroyed,
                direct,
                applied,
                lot);
    }

    Heard withdrawing(String candidate) {
        return new Heard(
                through,
                moves,
                entrants,
                panel,
                with(withdrawn, candidate, Function.identity()),
                shortlist,
                rolls,
                boxes,
                jury,
                rollKeyDestroyed,
                direct,
                applied,
                lot);
    }

    public Heard withoutRollKey() {
        return new Heard(
                through, moves, entrants, panel, withdrawn, shortlist, rolls, boxes, jury, true, direct, applied, lot);
    }

    public Heard decided(DirectAward award) {
        return new Heard(
                through,
                moves,
                entrants,
                panel,
                withdrawn,
                shortlist,
                rolls,
                boxes,
                jury,
                rollKeyDestroyed,
                award,
                applied,
                lot);
    }

    public Heard applying(AppliedRuling ruling) {
        return new Heard(
                through,
                moves,
                entrants,
                panel,
                withdrawn,
                shortlist,
                rolls,
                boxes,
                jury,
                rollKeyDestroyed,
                direct,
                with(applied, ruling, Function.identity()),
                lot);
    }

    public Heard drawing(RevealedLot seeds) {
        return new Heard(
                through,
                moves,
                entrants,
                panel,
                withdrawn,
                shortlist,
                rolls,
                boxes,
                jury,
                rollKeyDestroyed,
                direct,
                applied,
                seeds);
    }

    private static <T, K> List<T> with(List<T> all, T one, Function<T, K> key) {
        List<T> changed = new ArrayList<>(all);
        changed.removeIf(other -> key.apply(other).equals(key.apply(one)));
        changed.add(one);
        return changed;
    }
}
