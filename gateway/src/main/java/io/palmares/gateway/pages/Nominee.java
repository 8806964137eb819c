package io.palmares.gateway.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A nominee as the public interface tells of them.
public record Nominee(
        String candidate,
        String name,
        String kind,
        @Nullable String country,
        @Nullable String organisation,
        List<String> partners,
        @Nullable Map<String, String> citation,
        @Nullable String link,
        boolean demo,
        String status) {
    /// Alone or with others. Before the announcement nobody has.
    public boolean won() {
        return status.equals("WINNER") || status.equals("EX_AEQUO");
    }
}
