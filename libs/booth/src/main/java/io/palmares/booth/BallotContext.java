package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Encoding;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;

/// What seal and commitment are bound to, so that marks cannot be moved to another paper, key or revision.
record BallotContext(Hash paper, PublicKey key, Revision revision) {
    static BallotContext of(Ballot ballot) {
        return new BallotContext(ballot.paper(), ballot.key(), ballot.revision());
    }

    /// `H(D("marks") ‖ paper ‖ pk ‖ u32 seq ‖ salt ‖ marks)`.
    Hash commitment(Bytes salt, Bytes marks) {
        return Hash.tagged("marks", paper.toArray(), keyAndSeq(), salt.toArray(), marks.toArray());
    }

    /// HPKE info: `D("seal") ‖ paper`.
    byte[] info() {
        return Encoding.concat(Encoding.domain("seal"), paper.toArray());
    }

    /// HPKE aad: `pk ‖ u32 seq ‖ prev ‖ com`, prev as 32 zero bytes if there is none.
    byte[] aad(Hash com) {
        byte[] prev = revision.prev().map(Hash::toArray).orElseGet(() -> new byte[Hash.LENGTH]);
        return Encoding.concat(keyAndSeq(), prev, com.toArray());
    }

    private byte[] keyAndSeq() {
        return Encoding.concat(key.bytes().toArray(), Encoding.u32(revision.seq()));
    }
}
