package io.palmares.ui;

import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// The voter's side in JavaScript, wherever it runs. Begun once, asked often.
interface VotersSide extends AutoCloseable {

    /// Its answer, or a failed test with what it said.
    JsonObject answer(JsonObject request);

    @Override
    void close();

    default JsonObject ask(String what, Consumer<SequencedMap<String, Json>> fields) {
        return answer(Json.object(o -> {
            o.put("ask", Json.of(what));
            fields.accept(o);
        }));
    }
}
