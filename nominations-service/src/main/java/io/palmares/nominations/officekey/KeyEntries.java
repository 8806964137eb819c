package io.palmares.nominations.officekey;

import io.palmares.aggregate.By;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Json;
import io.palmares.ledger.PublicKey;
import io.palmares.nominations.entry.EditionLogs;
import io.palmares.nominations.entry.OfficeKey;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.nominations.officekey.KeyRegister.Listing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What two people say of keys: as they approve it, and as the log gets it.
public final class KeyEntries {
    private final EditionLogs logs;
    private final SignEntries signing;

    public KeyEntries(EditionLogs logs, SignEntries signing) {
        this.logs = logs;
        this.signing = signing;
    }

    String signed(String edition, Listing it, By first, By second) {
        return signing.sign(body(edition, it), List.of(first.person(), second.person()));
    }

    private EntryBody body(String edition, Listing it) {
        @Nullable PublicKey replaces = it.replaces() == null ? null : PublicKey.parse(it.replaces());
        if (it.key() == null) {
            return logs.of(edition).noKey(it.role(), it.category(), Objects.requireNonNull(replaces));
        }
        OfficeKey office = new OfficeKey(it.role(), PublicKey.parse(it.key()));
        return logs.of(edition).key(office, it.category(), Objects.requireNonNull(it.person()), replaces);
    }

    static String payload(String act, String edition, List<Listing> keys) {
        return Json.object(members -> {
                    members.put("act", Json.of(act));
                    members.put("edition", Json.of(edition));
                    members.put(
                            "keys", Json.of(keys.stream().map(KeyEntries::json).toList()));
                })
                .canonical()
                .asUtf8();
    }

    private static Json json(Listing it) {
        return Json.object(members -> {
            members.put("category", Json.ofNullable(it.category()));
            members.put("key", Json.ofNullable(it.key()));
            members.put("person", Json.ofNullable(it.person()));
            members.put("replaces", Json.ofNullable(it.replaces()));
            members.put("role", Json.of(it.role()));
        });
    }
}
