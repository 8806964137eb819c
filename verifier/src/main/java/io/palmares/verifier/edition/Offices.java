package io.palmares.verifier.edition;

import io.palmares.verifier.entry.Entry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which keys sign in which office, as far as the log has come. A deputy may stand in for the organiser, an
/// officer or the chair in an act about one category, where a conflict can keep them from acting; nowhere
/// else, and never for a service.
final class Offices {
    static final String ORGANISER = "ORGANISER";
    static final String RETURNING_OFFICER = "RETURNING_OFFICER";
    static final String SECOND_OFFICER = "SECOND_OFFICER";
    static final String AUDITOR = "AUDITOR";
    static final String CHAIR = "CHAIR";
    static final String LOG = "log key";
    static final String RESULTS = "results key";
    private static final String DEPUTY = "DEPUTY";
    private static final Set<String> DEPUTISED = Set.of(ORGANISER, RETURNING_OFFICER, SECOND_OFFICER);
    private static final Set<String> OF_NO_NOMINEE = Set.of("edition", "rulebook", "key", "lot");

    private final Map<String, Set<String>> keys = new LinkedHashMap<>();
    private final Set<String> replaced = new HashSet<>();

    void list(String office, String key) {
        keys.computeIfAbsent(office, _ -> new HashSet<>()).add(key);
    }

    /// In this office it signs no more.
    void replace(String office, String key) {
        of(office).remove(key);
        replaced.add(key);
    }

    /// A key that was replaced in one office, and signs in none.
    boolean isRetired(String key) {
        return replaced.contains(key) && keys.values().stream().noneMatch(of -> of.contains(key));
    }

    Set<String> of(String office) {
        return keys.getOrDefault(office, Set.of());
    }

    /// A chair sits in one category.
    static String chairOf(String category) {
        return CHAIR + " of " + category;
    }

    /// Exactly these offices signed, each with a key of its own.
    boolean signed(Entry entry, List<String> offices) {
        return assign(entry.signers(), offices, !OF_NO_NOMINEE.contains(entry.type()));
    }

    boolean signedByAnyOfficer(Entry entry) {
        return entry.signers().size() == 1
                && keys.values().stream()
                        .anyMatch(of -> of.contains(entry.signers().getFirst()))
                && !of(RESULTS).containsAll(entry.signers());
    }

    private boolean assign(List<String> signers, List<String> offices, boolean deputies) {
        if (signers.size() != offices.size()) return false;
        if (signers.isEmpty()) return true;
        String office = offices.getFirst();
        List<String> rest = offices.subList(1, offices.size());
        return signers.stream()
                .filter(key -> of(office).contains(key) || (deputies && standsIn(key, office)))
                .anyMatch(key -> assign(
                        signers.stream().filter(other -> !other.equals(key)).toList(), rest, deputies));
    }

    private boolean standsIn(String key, String office) {
        return of(DEPUTY).contains(key) && (DEPUTISED.contains(office) || office.startsWith(CHAIR));
    }
}
