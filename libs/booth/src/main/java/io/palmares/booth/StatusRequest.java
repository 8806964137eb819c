package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Encoding;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;

/// "What is my latest ballot?", signed with the right over a public challenge that changes every ten minutes.
public record StatusRequest(Hash paper, PublicKey key, Bytes challenge, Bytes signature) {
    public static final int CHALLENGE_LENGTH = 32;

    public StatusRequest {
        Lengths.require(challenge, CHALLENGE_LENGTH, "a challenge");
    }

    public static StatusRequest sign(VotingRight right, Hash paper, Bytes challenge) {
        return new StatusRequest(
                paper, right.publicKey(), challenge, right.key().sign(message(paper, challenge)));
    }

    /// Ask this before anything about state: a badly signed request gets one answer, whatever the state.
    public boolean isSignedWell() {
        return key.verifies(message(paper, challenge), signature);
    }

    private static byte[] message(Hash paper, Bytes challenge) {
        return Encoding.concat(Encoding.domain("status"), paper.toArray(), challenge.toArray());
    }
}
