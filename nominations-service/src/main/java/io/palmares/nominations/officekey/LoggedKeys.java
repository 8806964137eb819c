package io.palmares.nominations.officekey;

import io.palmares.aggregate.Kept;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.officekey.KeyRegister.Listing;
import java.util.List;
import java.util.Optional;

/// Which keys the log lists for which office.
public final class LoggedKeys {
    private final Editions editions;
    private final KeyRegisters registers;

    public LoggedKeys(Editions editions, KeyRegisters registers) {
        this.editions = editions;
        this.registers = registers;
    }

    boolean lists(String edition, Listing listing) {
        return first(edition).stream()
                        .anyMatch(officer -> listing.category() == null
                                && officer.text("role").equals(listing.role())
                                && officer.text("key").equals(listing.key()))
                || registers
                        .find(edition)
                        .filter(kept -> kept.state().listed().contains(listing))
                        .isPresent();
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
