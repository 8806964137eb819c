package io.palmares.ledger.log;

import io.palmares.ledger.Origin;

/// What a log is kept and served under: its origin without the host, such as `ecc-2020/box/manager/members`.
public record LogId(String path) {
    private static final String LOG = "/log/";

    public static LogId of(Origin origin) {
        return new LogId(origin.value().substring(origin.value().indexOf(LOG) + LOG.length()));
    }

    /// Whether this is the log of a ballot box and not of an edition.
    public boolean isBox() {
        return path.contains("/box/");
    }

    public String edition() {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }

    @Override
    public String toString() {
        return path;
    }
}
