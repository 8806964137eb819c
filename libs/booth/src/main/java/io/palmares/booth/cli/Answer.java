package io.palmares.booth.cli;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;

/// What the gateway said.
record Answer(int status, Bytes body) {
    /// Its JSON object.
    /// @throws Malformed if it is anything else
    JsonObject json() {
        if (CanonicalJson.read(body.toArray()) instanceof JsonObject object) {
            return object;
        }
        throw new Malformed(Malformed.Rule.JSON, "the gateway's answer is not a JSON object");
    }

    /// For people: status, and title and detail of an RFC 9457 problem if there are any.
    String problem() {
        try {
            JsonObject problem = json();
            return (status + " " + text(problem, "title") + " " + text(problem, "detail")).strip();
        } catch (Malformed noProblemBody) {
            return Integer.toString(status);
        }
    }

    private static String text(JsonObject json, String field) {
        return json.members().get(field) instanceof Json.Text text ? printable(text.value()) : "";
    }

    /// A terminal must not obey what a server sends.
    private static String printable(String text) {
        return text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(500)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
