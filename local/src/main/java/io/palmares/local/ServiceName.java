package io.palmares.local;

import java.util.List;
import java.util.Locale;

/// The processes of an installation.
public enum ServiceName {
    /// Broker, store and mailbox, in one process.
    INFRASTRUCTURE("local"),
    NOMINATIONS("nominations-service"),
    VOTING("voting-service"),
    RESULTS("results-service"),
    GATEWAY("gateway");

    private final String module;

    ServiceName(String module) {
        this.module = module;
    }

    /// The directory of its module.
    public String module() {
        return module;
    }

    /// The name it signs with and is known by in settings and files.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The four services that ship.
    public static List<ServiceName> services() {
        return List.of(NOMINATIONS, VOTING, RESULTS, GATEWAY);
    }
}
