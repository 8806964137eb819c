package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import io.palmares.messaging.AppliedThrough;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the papers of a category are made of, as it comes in from the other services.
///
/// @param version of the stored document; 0 if not stored
/// @param labels of the frozen candidates, by candidate id
/// @param rolls by class of electors
/// @param rulings every one that reached the category's boxes, in the order heard
public record PaperParts(
        CategoryId category,
        long version,
        AppliedThrough through,
        Map<String, Hash> labels,
        @Nullable Shortlist shortlist,
        @Nullable CountingKey countingKey,
        Map<String, Roll> rolls,
        List<Ruling> rulings) {
    public PaperParts {
        labels = Map.copyOf(labels);
        rolls = Map.copyOf(rolls);
        rulings = List.copyOf(rulings);
    }

    public static PaperParts none(CategoryId category) {
        return new PaperParts(category, 0, AppliedThrough.NOTHING, Map.of(), null, null, Map.of(), List.of());
    }

    public PaperParts through(AppliedThrough after) {
        return new PaperParts(category, version, after, labels, shortlist, countingKey, rolls, rulings);
    }

    public PaperParts with(Map<String, Hash> frozen) {
        return new PaperParts(category, version, through, frozen, shortlist, countingKey, rolls, rulings);
    }

    public PaperParts with(Shortlist published) {
        return new PaperParts(category, version, through, labels, published, countingKey, rolls, rulings);
    }

    public PaperParts with(CountingKey made) {
        return new PaperParts(category, version, through, labels, shortlist, made, rolls, rulings);
    }

    /// A higher version replaces; an older one changes nothing.
    public PaperParts with(String electorClass, Roll frozen) {
        Roll known = rolls.get(electorClass);
        if (known != null && known.version() >= frozen.version()) {
            return this;
        }
        Map<String, Roll> changed = new HashMap<>(rolls);
        changed.put(electorClass, frozen);
        return new PaperParts(category, version, through, labels, shortlist, countingKey, changed, rulings);
    }

    public PaperParts with(Ruling made) {
        List<Ruling> all = new ArrayList<>(rulings);
        all.add(made);
        return new PaperParts(category, version, through, labels, shortlist, countingKey, rolls, all);
    }

    boolean isCancelled() {
        return rulings.stream().anyMatch(ruling -> ruling.act() instanceof Ruling.Cancel);
    }

    List<String> withdrawn() {
        return rulings.stream()
                .map(Ruling::act)
                .filter(Ruling.Withdraw.class::isInstance)
                .map(act -> ((Ruling.Withdraw) act).candidate())
                .toList();
    }
}
