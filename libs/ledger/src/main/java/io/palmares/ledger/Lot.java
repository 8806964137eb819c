package io.palmares.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The drawing of lots: two committed seeds, revealed later, fix an order that neither person could choose.
///
/// @param first the returning officer's seed, 32 bytes
/// @param second the auditor's seed, 32 bytes
/// @param roots of the category's `seal` entries in the order of their `paper` entries; none for the cut
public record Lot(Bytes first, Bytes second, List<Hash> roots) {
    public static final int SEED_LENGTH = 32;

    public Lot {
        requireSeed(first);
        requireSeed(second);
        roots = List.copyOf(roots);
    }

    /// `H(D("lot-seed") ‖ seed)`, published before anyone can know the roots.
    public static Hash commitment(Bytes seed) {
        requireSeed(seed);
        return Hash.tagged("lot-seed", seed.shared());
    }

    /// The candidates from most to least preferred.
    public List<String> order(String category, Collection<String> candidates) {
        return candidates.stream()
                .distinct()
                .sorted(Comparator.comparing((String candidate) -> ticket(category, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Hash ticket(String category, String candidate) {
        byte[] allRoots = Encoding.concat(roots.stream().map(Hash::toArray).toArray(byte[][]::new));
        return Hash.tagged(
                "lot",
                first.shared(),
                second.shared(),
                allRoots,
                Encoding.prefixed(category),
                Encoding.prefixed(candidate));
    }

    private static void requireSeed(Bytes seed) {
        if (seed.length() != SEED_LENGTH) {
            throw new Malformed(Malformed.Rule.LENGTH, "a lot seed has 32 bytes");
        }
    }
}
