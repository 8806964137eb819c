package io.palmares.booth;

import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;

/// How a paper is marked and counted.
///
/// @param name the method as the rulebook names it; the rulebook holds its whole rule
public record CountingMethod(String name, MarkForm marks) {
    Json json() {
        return Json.object(o -> {
            o.put("name", Json.of(name));
            o.put("form", marks.json());
        });
    }

    static CountingMethod read(JsonObject json) {
        json.withExactly("name", "form");
        return new CountingMethod(json.text("name"), MarkForm.read(json.object("form")));
    }
}
