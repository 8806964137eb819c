package io.palmares.results.category;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What others told of a category's vote, class by class.
///
/// @param applied rulings that boxes carried out
public record Poll(
        List<FrozenRoll> rolls, List<SealedBox> boxes, List<AppliedRuling> applied, boolean rollKeyDestroyed) {
    static final Poll NONE = new Poll(List.of(), List.of(), List.of(), false);

    public Poll {
        rolls = List.copyOf(rolls);
        boxes = List.copyOf(boxes);
        applied = List.copyOf(applied);
    }

    public Optional<FrozenRoll> roll(String electorClass) {
        return rolls.stream().filter(r -> r.electorClass().equals(electorClass)).findFirst();
    }

    public Optional<SealedBox> box(String electorClass) {
        return boxes.stream().filter(b -> b.electorClass().equals(electorClass)).findFirst();
    }

    /// Whether the box of every class that votes is.
    public boolean isSealed() {
        List<FrozenRoll> voting = rolls.stream().filter(FrozenRoll::hasPaper).toList();
        return !voting.isEmpty()
                && voting.stream().allMatch(roll -> box(roll.electorClass()).isPresent());
    }

    public Poll rolled(FrozenRoll roll) {
        return new Poll(Newest.of(rolls, roll, FrozenRoll::electorClass), boxes, applied, rollKeyDestroyed);
    }

    public Poll boxed(SealedBox box) {
        return new Poll(rolls, Newest.of(boxes, box, SealedBox::electorClass), applied, rollKeyDestroyed);
    }

    public Poll undisputed(String electorClass, UnaryOperator<SealedBox> after) {
        return box(electorClass).map(after).map(this::boxed).orElse(this);
    }

    public Poll applying(AppliedRuling ruling) {
        return new Poll(rolls, boxes, Newest.of(applied, ruling, Function.identity()), rollKeyDestroyed);
    }

    public Poll withoutRollKey() {
        return new Poll(rolls, boxes, applied, true);
    }
}
