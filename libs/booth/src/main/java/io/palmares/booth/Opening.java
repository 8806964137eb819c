package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;

/// A ballot's marks and salt, checked by anyone with one hash.
public record Opening(Hash leaf, Marks marks, Bytes salt) implements Opened {
    public Opening {
        Lengths.require(salt, SealedMarks.SALT_LENGTH, "a salt");
    }

    /// The line of the openings file: `{"leaf":…,"marks":…,"salt":…}`.
    public JsonObject json() {
        return Json.object(o -> {
            o.put("leaf", Json.of(leaf));
            o.put("marks", marks.json());
            o.put("salt", Json.of(salt));
        });
    }

    /// Reads such a line.
    /// @throws io.palmares.ledger.Malformed naming the field
    public static Opening read(JsonObject json) {
        json.withExactly("leaf", "marks", "salt");
        return new Opening(json.hash("leaf"), MarksJson.read(json.object("marks")), json.bytes("salt"));
    }

    /// Whether these are the marks this ballot committed to.
    public boolean isOf(Ballot ballot) {
        return leaf.equals(ballot.leaf())
                && BallotContext.of(ballot).commitment(salt, marks.canonical()).equals(ballot.com());
    }
}
