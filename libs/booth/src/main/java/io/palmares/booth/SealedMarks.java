package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Encoding;
import io.palmares.ledger.Hash;

/// Commitment and sealed text: the two fields of a ballot that hold its marks.
record SealedMarks(Hash com, Bytes sealed) {
    static final int SALT_LENGTH = 32;
    private static final int HEADER = SALT_LENGTH + Short.BYTES;

    /// Bytes of `enc ‖ ct` for any marks under these terms.
    static int length(SealTerms terms) {
        return Hpke.OVERHEAD + HEADER + terms.marksMax();
    }

    /// salt ‖ u16 length ‖ marks ‖ zeros.
    static byte[] plaintext(Bytes salt, Bytes marks, SealTerms terms) {
        byte[] padding = new byte[terms.marksMax() - marks.length()];
        return Encoding.concat(salt.toArray(), Encoding.u16(marks.length()), marks.toArray(), padding);
    }
}
