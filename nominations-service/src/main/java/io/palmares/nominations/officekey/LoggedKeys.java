package io.palmares.nominations.officekey;

import io.palmares.aggregate.Kept;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.PublicKey;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.entry.ListedKeys;
import io.palmares.nominations.officekey.KeyRegister.Listing;
import io.palmares.nominations.officekey.KeyRegister.Office;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which keys the log lists for which office: those of its first entry and those listed later, without the replaced.
public final class LoggedKeys implements ListedKeys {
    private final Editions editions;
    private final KeyRegisters registers;

    public LoggedKeys(Editions editions, KeyRegisters registers) {
        this.editions = editions;
        this.registers = registers;
    }

    @Override
    public boolean lists(String edition, String role, @Nullable String category, PublicKey key) {
        return published(edition).isEmpty()
                || of(edition, new Office(role, category)).contains(key.toString());
    }

    @Override
    public boolean isInForce(String edition, PublicKey key) {
        return published(edition).isEmpty()
                || inForce(edition).values().stream().anyMatch(keys -> keys.contains(key.toString()));
    }

    @Override
    public boolean isRetired(String edition, PublicKey key) {
        return published(edition).isPresent()
                && !isInForce(edition, key)
                && Stream.concat(
                                first(edition).stream().map(officer -> officer.text("key")),
                                listed(edition).map(Listing::key))
                        .anyMatch(key.toString()::equals);
    }

    /// Those in which a key is in force.
    Stream<Office> offices(String edition) {
        return inForce(edition).entrySet().stream()
                .filter(office -> !office.getValue().isEmpty())
                .map(Map.Entry::getKey);
    }

    /// The keys in force of an office.
    Set<String> of(String edition, Office office) {
        return inForce(edition).getOrDefault(office, Set.of());
    }

    private Map<Office, Set<String>> inForce(String edition) {
        Map<Office, Set<String>> keys = new LinkedHashMap<>();
        first(edition).forEach(officer -> add(keys, new Office(officer.text("role"), null), officer.text("key")));
        listed(edition).forEach(it -> list(keys, it));
        return keys;
    }

    private Stream<Listing> listed(String edition) {
        return registers.find(edition).stream().flatMap(kept -> kept.state().listed().stream());
    }

    private static void list(Map<Office, Set<String>> keys, Listing it) {
        if (it.replaces() != null) {
            keys.getOrDefault(it.office(), Set.of()).remove(it.replaces());
        }
        if (it.key() != null) {
            add(keys, it.office(), it.key());
        }
    }

    private static void add(Map<Office, Set<String>> keys, Office office, String key) {
        keys.computeIfAbsent(office, _ -> new LinkedHashSet<>()).add(key);
    }

    private List<JsonObject> first(String edition) {
        return published(edition)
                .map(it -> it.versions().getFirst())
                .map(Edition.Version::entry)
                .map(entry -> Entry.parse(Bytes.fromBase64Url(entry).toArray()))
                .map(entry -> officers(entry.json()))
                .orElse(List.of());
    }

    private static List<JsonObject> officers(JsonObject body) {
        return body.list("officers").stream()
                .map((Json officer) -> (JsonObject) officer)
                .toList();
    }

    Optional<Edition> published(String edition) {
        return editions.find(edition).map(Kept::state).filter(it -> !it.isDraft());
    }
}
