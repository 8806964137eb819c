package io.palmares.gateway.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What candidates of a category are called, by id.
public final class Names {
    private static final String NO_AWARD = "no-award";

    private Names() {}

    /// As they are called now; who is no nominee any more, as announced.
    ///
    /// @param noAward what No Award is called on a ballot paper
    public static Map<String, String> of(Result result, List<Nominee> nominees, String noAward) {
        Map<String, String> names = new HashMap<>(result.names());
        nominees.forEach(it -> names.put(it.candidate(), it.name()));
        names.put(NO_AWARD, noAward);
        return Map.copyOf(names);
    }
}
