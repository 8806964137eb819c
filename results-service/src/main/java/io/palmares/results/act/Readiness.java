package io.palmares.results.act;

import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.results.category.Category;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.category.Heard;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.SealedBox;
import java.util.ArrayList;
import java.util.List;

/// Where a category stands on its way to a result, and what it still waits for.
///
/// @param missing what must be here before the next step: a word, or `word:class` where it is missing for one class
public record Readiness(Standing state, List<String> missing) {
    /// The officers' view of a category.
    public enum Standing {
        WAITING,
        READY_TO_COUNT,
        DISPUTED,
        COUNTED,
        CERTIFIED,
        ANNOUNCED,
        CANCELLED
    }

    public Readiness {
        missing = List.copyOf(missing);
    }

    static Readiness of(Category category, Rulebooks rulebooks) {
        return rulebooks
                .newest(category.id().edition())
                .flatMap(published -> published.of(category.id()))
                .map(rules -> of(category, rules))
                .orElseGet(() -> new Readiness(Standing.WAITING, List.of("rulebook")));
    }

    private static Readiness of(Category category, io.palmares.contracts.rulebook.Category rules) {
        if (!category.work().announced().isEmpty()) return new Readiness(Standing.ANNOUNCED, List.of());
        if (category.work().certificate() != null) return new Readiness(Standing.CERTIFIED, List.of());
        if (isDropped(category.heard(), rules)) return new Readiness(Standing.CANCELLED, List.of());
        if (category.work().count() != null) return new Readiness(Standing.COUNTED, List.of());
        List<String> missing = missing(category, rules);
        if (!category.work().disputes().isEmpty()) {
            return new Readiness(Standing.DISPUTED, category.work().disputes());
        }
        return new Readiness(missing.isEmpty() ? Standing.READY_TO_COUNT : Standing.WAITING, missing);
    }

    /// Cancelled before everything was sealed. What is sealed is counted, and its count made public, whatever becomes
    /// of the category.
    private static boolean isDropped(Heard heard, io.palmares.contracts.rulebook.Category rules) {
        boolean sealed = rules.preset().hasVote() ? heard.poll().isSealed() : heard.jury() != null;
        return heard.isCancelled() && !sealed;
    }

    private static List<String> missing(Category category, io.palmares.contracts.rulebook.Category rules) {
        Heard heard = category.heard();
        List<String> missing = new ArrayList<>();
        if (rules.preset() == Preset.DIRECT && heard.contenders().direct() == null) missing.add("decision");
        if (rules.tieLadder().contains(TieRule.LOT) && heard.lot() == null) missing.add("lot");
        if (needsJury(rules) && heard.jury() == null) missing.add("jury");
        if (rules.preset().hasVote()) {
            boxes(category, missing);
            if (!heard.poll().rollKeyDestroyed()) missing.add("roll-key");
        }
        return missing;
    }

    private static boolean needsJury(io.palmares.contracts.rulebook.Category rules) {
        return rules.preset().hasJury()
                && (rules.preset() != Preset.JURY_SHORTLIST_THEN_VOTE
                        || rules.tieLadder().contains(TieRule.JURY_SCORE)
                        || rules.tieLadder().contains(TieRule.PRIORITY_CRITERION));
    }

    private static void boxes(Category category, List<String> missing) {
        List<FrozenRoll> rolls = category.heard().poll().rolls().stream()
                .filter(FrozenRoll::hasPaper)
                .toList();
        if (rolls.isEmpty()) missing.add("rolls");
        for (FrozenRoll roll : rolls) {
            boolean frozen = category.work()
                    .paper(roll.electorClass())
                    .filter(p -> p.entry() != null)
                    .isPresent();
            if (!frozen) missing.add("paper:" + roll.electorClass());
            boolean undisputed = category.heard()
                    .poll()
                    .box(roll.electorClass())
                    .filter(SealedBox::undisputed)
                    .isPresent();
            if (!undisputed) missing.add("dispute-window:" + roll.electorClass());
        }
    }
}
