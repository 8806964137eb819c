package io.palmares.gateway.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An edition as the public interface tells of it.
public record Edition(
        String edition,
        String programme,
        Map<String, String> title,
        List<String> languages,
        String zone,
        boolean demo,
        String state,
        @Nullable Version rulebook,
        List<Version> versions,
        List<InIt> categories) {

    /// A published rulebook, without its text.
    public record Version(
            int version,
            String hash,
            Instant published,
            @Nullable String reason) {}

    /// A category, in short.
    public record InIt(String category, Map<String, String> title, String preset, String nomineeKind, String state) {}

    /// In a list of editions.
    public record InList(String edition, String programme, Map<String, String> title, boolean demo, String state) {}

    /// What the category is called, or its id where it is not known.
    public Map<String, String> titleOf(String category) {
        return categories.stream()
                .filter(it -> it.category().equals(category))
                .findFirst()
                .map(InIt::title)
                .orElse(Map.of("en", category));
    }
}
