package io.palmares.verifier.box;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The STRIKE rulings of a category. Each names a key or a leaf of one of its boxes, and the log does not say of which:
/// only when all of them were read shows whether it hit anything.
public final class Strikes {
    private final Set<String> subjects;
    private final Set<String> idle;

    /// @param subjects `key/…` and `leaf/…`
    public Strikes(Set<String> subjects) {
        this.subjects = Set.copyOf(subjects);
        this.idle = new HashSet<>(subjects);
    }

    /// Whether a ballot of this key or leaf is struck.
    boolean hits(String key, String leaf) {
        boolean byKey = hits("key/" + key);
        return hits("leaf/" + leaf) || byKey;
    }

    private boolean hits(String subject) {
        idle.remove(subject);
        return subjects.contains(subject);
    }

    /// Those that hit no ballot so far, in order.
    public List<String> idle() {
        return idle.stream().sorted().toList();
    }
}
