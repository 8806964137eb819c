package io.palmares.booth;

import io.palmares.ledger.Malformed;

/// What a ballot is sealed to and how long its marks may be: every sealed text of a paper has the same length.
///
/// @param marksMax bytes of canonical marks
public record SealTerms(CountingPublicKey countingKey, int marksMax) {
    /// HPKE: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM.
    public static final String SUITE = "0x0020/0x0001/0x0001";
    /// Leaves room for the rest of a ballot entry.
    public static final int MARKS_MOST = 8 * 1024;
    private static final int LEAST = 32;

    public SealTerms {
        if (marksMax < LEAST || marksMax > MARKS_MOST) {
            throw new Malformed(Malformed.Rule.FIELD, "field 'marksMax' must be from 32 to " + MARKS_MOST);
        }
    }

    /// Terms that fit the longest marks the form allows, rounded up to 16 bytes.
    public static SealTerms fitting(CountingPublicKey countingKey, MarkForm form, int candidates) {
        int perCandidate = switch (form) {
            case MarkForm.Choose choose -> 0;
            case MarkForm.Approve approve -> 11;
            case MarkForm.Rank rank -> 11;
            case MarkForm.Points points -> 12 + Integer.toString(points.sum()).length();
            case MarkForm.Scores scores -> 12 + Integer.toString(scores.most()).length();
        };
        // 32 holds the member's name, brackets and one choice.
        return new SealTerms(countingKey, (32 + perCandidate * candidates + 15) / 16 * 16);
    }
}
