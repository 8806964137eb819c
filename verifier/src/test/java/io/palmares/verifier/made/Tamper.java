package io.palmares.verifier.made;

import io.palmares.verifier.json.Json;
import java.util.List;
import java.util.function.UnaryOperator;

/// Changes a body before it is signed.
public interface Tamper {
    Tamper NONE = (type, number, body) -> body;

    /// What is signed in its place.
    ///
    /// @param number how many of the type were made before
    Json.Members change(String type, int number, Json.Members body);

    /// What is listed in its place: `nominations`, `candidates`, `roll`, `openings`, `spoiled`, `scorecards`, and the
    /// leaves of a `box`.
    default List<String> list(String name, List<String> lines) {
        return lines;
    }

    /// Changes nothing but one list.
    static Tamper ofList(String list, UnaryOperator<List<String>> change) {
        return new Tamper() {
            @Override
            public Json.Members change(String type, int number, Json.Members body) {
                return body;
            }

            @Override
            public List<String> list(String name, List<String> lines) {
                return name.equals(list) ? change.apply(lines) : lines;
            }
        };
    }
}
