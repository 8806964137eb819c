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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which keys the log lists for which office.
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
                || (category == null && isInTheFirstEntry(edition, role, key.toString()))
                || isInTheRegister(edition, role, category, key.toString());
    }

    boolean lists(String edition, Listing it) {
        return lists(edition, it.role(), it.category(), PublicKey.parse(it.key()));
    }

    private boolean isInTheFirstEntry(String edition, String role, String key) {
        return first(edition).stream()
                .anyMatch(officer ->
                        officer.text("role").equals(role) && officer.text("key").equals(key));
    }

    private boolean isInTheRegister(String edition, String role, @Nullable String category, String key) {
        return registers.find(edition).stream()
                .flatMap(kept -> kept.state().listed().stream())
                .anyMatch(it -> it.role().equals(role)
                        && Objects.equals(it.category(), category)
                        && it.key().equals(key));
    }

    private List<JsonObject> first(String edition) {
        return editions.find(edition)
                .map(Kept::state)
                .filter(it -> !it.isDraft())
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
