package io.palmares.booth.cli;

import io.palmares.booth.Ballot;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.Promise;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SignedNote;
import java.util.Optional;

/// Sends a kept ballot and checks what the box promises for it.
record SendBallot(Gateway gateway, Optional<PublicKey> promiseKey) {

    /// The receipt with its promise. The same ballot may be sent as often as needed.
    Receipt send(Receipt receipt) throws CannotCast {
        Answer answer = gateway.cast(receipt.ballot());
        return switch (answer.status()) {
            case 200, 201 -> receipt.with(promise(answer, receipt));
            case 502, 503, 504 -> throw new CannotCast(CannotCast.Exit.UNKNOWN, answer.problem());
            default -> throw CannotCast.refused("the box refused the ballot: " + answer.problem());
        };
    }

    private String promise(Answer answer, Receipt receipt) throws CannotCast {
        Ballot ballot = receipt.ballot();
        try {
            JsonObject json = answer.json();
            String text = json.text("promise");
            SignedNote note = SignedNote.parse(text);
            Promise expected = new Promise(ballot.log(), ballot.leaf());
            require(json.hash("leaf").equals(ballot.leaf()), "the answer names another leaf");
            require(Promise.of(note).equals(expected), "the promise is for another box or leaf");
            require(
                    promiseKey.map(key -> expected.isMadeIn(note, key)).orElse(true),
                    "the promise is not signed with the promise key");
            return text;
        } catch (Malformed malformed) {
            throw new CannotCast(CannotCast.Exit.BAD_PROMISE, "the promise: " + malformed.detail(), malformed);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Malformed(Malformed.Rule.NOTE, otherwise);
        }
    }
}
