package io.palmares.nominations.duplicate;

import java.util.Set;
import java.util.TreeSet;

/// Two nominees of a category who may be one. A person decides.
///
/// @param nominee the one whose id comes first
public record Suspicion(String nominee, String other, Set<Reason> reasons) {
    /// What they have in common.
    public enum Reason {
        SAME_ADDRESS,
        SAME_NAME,
        SIMILAR_NAME,
        SAME_ORGANISATION,
        SAME_PARTNERS
    }

    public Suspicion {
        reasons = Set.copyOf(new TreeSet<>(reasons));
    }

    /// Orders suspicions, and names one for paging.
    public String key() {
        return key(nominee, other);
    }

    static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + ":" + other : other + ":" + one;
    }
}
