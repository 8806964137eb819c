package io.palmares.verifier.edition;

import io.palmares.verifier.entry.Entry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which keys sign in which office, as far as the log has come.
final class Offices {
    static final String ORGANISER = "ORGANISER";
    static final String RETURNING_OFFICER = "RETURNING_OFFICER";
    static final String SECOND_OFFICER = "SECOND_OFFICER";
    static final String AUDITOR = "AUDITOR";
    static final String CHAIR = "CHAIR";
    static final String LOG = "log key";
    static final String RESULTS = "results key";
    private static final String DEPUTY = "DEPUTY";
    private static final Set<String> SERVICES = Set.of(LOG, RESULTS);

    private final Map<String, Set<String>> keys = new LinkedHashMap<>();

    void list(String office, String key) {
        keys.computeIfAbsent(office, _ -> new HashSet<>()).add(key);
    }

    void unlist(String office, String key) {
        of(office).remove(key);
    }

    Set<String> of(String office) {
        return keys.getOrDefault(office, Set.of());
    }

    /// A chair sits in one category.
    static String chairOf(String category) {
        return CHAIR + " of " + category;
    }

    /// Exactly these offices signed, each with a key of its own. A deputy may stand in for a person, never for a
    /// service.
    boolean signed(Entry entry, List<String> offices) {
        return assign(entry.signers(), offices);
    }

    boolean signedByAnyOfficer(Entry entry) {
        return entry.signers().size() == 1
                && keys.values().stream()
                        .anyMatch(of -> of.contains(entry.signers().getFirst()))
                && !of(RESULTS).containsAll(entry.signers());
    }

    private boolean assign(List<String> signers, List<String> offices) {
        if (signers.size() != offices.size()) return false;
        if (signers.isEmpty()) return true;
        String office = offices.getFirst();
        List<String> rest = offices.subList(1, offices.size());
        return signers.stream()
                .filter(key -> holds(key, office))
                .anyMatch(key -> assign(
                        signers.stream().filter(other -> !other.equals(key)).toList(), rest));
    }

    private boolean holds(String key, String office) {
        return of(office).contains(key)
                || (!SERVICES.contains(office) && of(DEPUTY).contains(key));
    }
}
