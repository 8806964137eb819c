package io.palmares.nominations.duplicate;

import io.palmares.nominations.duplicate.Suspicion.Reason;
import io.palmares.nominations.nominee.Nominee;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds nominees who may be one: by address, name in whatever script and spelling, organisation and partners. Only
/// those are compared that share a key and stand near each other under it, so the cost grows with the nominees and not
/// with their pairs.
public final class ScanForDuplicates {
    /// Under one key each is compared with so many that follow.
    static final int NEAR = 20;

    private final Spelling spelling;

    public ScanForDuplicates(Spelling spelling) {
        this.spelling = spelling;
    }

    /// In the order of their keys.
    public List<Suspicion> scan(Collection<Nominee> nominees) {
        Map<String, List<Card>> blocks = blocks(nominees.stream()
                .map(nominee -> Card.of(nominee, spelling))
                .sorted(Comparator.comparing(Card::name).thenComparing(Card::nominee))
                .toList());
        Map<String, Suspicion> found = new TreeMap<>();
        blocks.values().forEach(block -> compare(block, found));
        return List.copyOf(found.values());
    }

    private static Map<String, List<Card>> blocks(List<Card> cards) {
        Map<String, List<Card>> blocks = new HashMap<>();
        cards.forEach(card -> card.keys()
                .forEach(key ->
                        blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(card)));
        return blocks;
    }

    private void compare(List<Card> block, Map<String, Suspicion> found) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < Math.min(block.size(), i + 1 + NEAR); j++) {
                compare(block.get(i), block.get(j), found);
            }
        }
    }

    private void compare(Card one, Card other, Map<String, Suspicion> found) {
        String key = Suspicion.key(one.nominee(), other.nominee());
        Set<Reason> reasons = found.containsKey(key) ? Set.of() : one.inCommon(other, spelling);
        if (!reasons.isEmpty()) {
            boolean inOrder = one.nominee().compareTo(other.nominee()) < 0;
            found.put(
                    key,
                    new Suspicion(
                            inOrder ? one.nominee() : other.nominee(),
                            inOrder ? other.nominee() : one.nominee(),
                            reasons));
        }
    }
}
