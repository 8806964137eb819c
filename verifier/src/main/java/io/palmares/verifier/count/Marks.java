package io.palmares.verifier.count;

import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.json.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one opened ballot says.
public sealed interface Marks {
    /// Cast, and for nobody.
    record Abstain() implements Marks {}

    /// One chosen or several approved.
    record Chosen(String form, List<String> ids) implements Marks {}

    /// Best first.
    record Ranked(List<String> ids) implements Marks {}

    /// Points or scores.
    record Given(String form, Map<String, Long> figures) implements Marks {}

    /// Reads marks.
    ///
    /// @throws Malformed unless it is exactly one of the six forms
    static Marks read(Json json) {
        Fields marks = Fields.of(json, "marks");
        if (marks.members().size() != 1) throw new Malformed("marks have exactly one member");
        String form = marks.members().firstKey();
        return switch (form) {
            case "abstain" -> abstain(marks);
            case "choose" -> new Chosen(form, distinct(marks.texts(form)));
            case "approve" -> new Chosen(form, ascending(marks.texts(form)));
            case "rank" -> new Ranked(distinct(marks.texts(form)));
            case "points", "scores" -> new Given(form, figures(marks.object(form)));
            default -> throw new Malformed("marks have an unknown form");
        };
    }

    private static Marks abstain(Fields marks) {
        if (!marks.flag("abstain")) throw new Malformed("field 'abstain' must be true");
        return new Abstain();
    }

    private static Map<String, Long> figures(Fields object) {
        Map<String, Long> figures = new TreeMap<>();
        object.members().keySet().forEach(id -> figures.put(id, object.whole(id, 0, 1_000_000)));
        return figures;
    }

    private static List<String> distinct(List<String> ids) {
        if (ids.stream().distinct().count() < ids.size()) throw new Malformed("a candidate is marked twice");
        return ids;
    }

    private static List<String> ascending(List<String> ids) {
        List<String> sorted = new ArrayList<>(distinct(ids));
        sorted.sort(null);
        if (!sorted.equals(ids)) throw new Malformed("approved candidates are sorted");
        return ids;
    }
}
