package io.palmares.nominations.category;

import io.palmares.aggregate.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A nominee's or an elector's objection to an announced result.
///
/// @param answer both officers' words; absent while open
/// @param answeredBy at most two; the objection is open until there are two
public record Objection(
        String objection,
        String person,
        String text,
        Instant raised,
        @Nullable String answer,
        List<String> answeredBy) {
    public Objection {
        answeredBy = List.copyOf(answeredBy);
    }

    public boolean isOpen() {
        return answeredBy.size() < 2;
    }

    Objection answered(String words, By by) {
        List<String> who = new ArrayList<>(words.equals(answer) ? answeredBy : List.of());
        who.add(by.toString());
        return new Objection(objection, person, text, raised, words, who);
    }
}
