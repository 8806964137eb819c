package io.palmares.local.compose;

import io.palmares.local.ServiceName;
import java.util.List;
import java.util.Map;

/// One user of the store and the one database it may read and write.
///
/// @param setting where its service looks for the address and the database
record StoreUser(ServiceName service, String setting, String database) {
    static final List<StoreUser> ALL = List.of(
            new StoreUser(ServiceName.GATEWAY, "palmares.store", "gateway"),
            new StoreUser(ServiceName.NOMINATIONS, "palmares.store", "nominations"),
            new StoreUser(ServiceName.VOTING, "palmares.jury.store", "voting-jury"),
            new StoreUser(ServiceName.VOTING, "palmares.box.store", "voting-box"),
            new StoreUser(ServiceName.RESULTS, "palmares.store", "results"));

    /// The settings of its service, one file each.
    Map<String, String> settings(String template, String password) {
        String uri = template.replace("%user%", database)
                .replace("%password%", password)
                .replace("%database%", database);
        return Map.of(setting + ".uri", uri, setting + ".database", database);
    }

    Map<String, String> account(String password) {
        return Map.of("user", database, "password", password, "database", database);
    }
}
