package io.palmares.gateway.pages;

import java.util.List;
import java.util.Map;

/// An edition as those who run it see it, published or not.
public record Draft(String edition, String programme, String state, Rules rulebook) {

    /// What a page says of the rulebook.
    public record Rules(
            Map<String, String> title, List<String> languages, String zone, boolean demo, List<Contested> categories) {}

    /// A category of it.
    public record Contested(String id, Map<String, String> title, String preset, String nomineeKind) {}

    public boolean isDraft() {
        return state.equals("DRAFT");
    }

    /// In the shape in which the public reads editions. A draft without a title goes by its id.
    public Edition shown() {
        return new Edition(
                edition,
                programme,
                rulebook.title().isEmpty() ? Map.of("en", edition) : rulebook.title(),
                rulebook.languages(),
                rulebook.zone(),
                rulebook.demo(),
                state,
                null,
                List.of(),
                rulebook.categories().stream()
                        .map(it -> new Edition.InIt(it.id(), it.title(), it.preset(), it.nomineeKind(), state))
                        .toList());
    }
}
