package io.palmares.verifier.entry;

import io.palmares.verifier.json.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The exact fields of an object.
final class Shape {
    private final Map<String, Form> fields = new LinkedHashMap<>();
    private final List<String> optional;

    private Shape(List<String> optional) {
        this.optional = optional;
    }

    static Shape of(Object... namesAndForms) {
        return withOptional(List.of(), namesAndForms);
    }

    static Shape withOptional(List<String> optional, Object... namesAndForms) {
        Shape shape = new Shape(optional);
        for (int i = 0; i < namesAndForms.length; i += 2) {
            shape.fields.put((String) namesAndForms[i], (Form) namesAndForms[i + 1]);
        }
        return shape;
    }

    /// Refuses what is missing, unknown or of another form.
    void check(Fields object) {
        String[] required = fields.keySet().stream()
                .filter(name -> !optional.contains(name))
                .toArray(String[]::new);
        object.withOptional(optional, required);
        fields.forEach((name, form) -> {
            if (object.members().containsKey(name)) form.check(object, name);
        });
    }
}
