package io.palmares.booth;

import io.palmares.ledger.Malformed;
import java.util.regex.Pattern;

/// Eight random lower-case Crockford-32 characters, never a name or a position; or No Award.
public record CandidateId(String value) implements Comparable<CandidateId> {
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{8}|no-award");
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    // After FORM, which its constructor needs.
    public static final CandidateId NO_AWARD = new CandidateId("no-award");

    public CandidateId {
        if (!FORM.matcher(value).matches()) {
            throw new Malformed(Malformed.Rule.FIELD, "a candidate id is 8 lower-case Crockford-32 characters");
        }
    }

    public static CandidateId generate(RandomSource random) {
        StringBuilder id = new StringBuilder();
        for (byte b : random.bytes(8).toArray()) {
            id.append(ALPHABET.charAt(b & 31));
        }
        return new CandidateId(id.toString());
    }

    @Override
    public int compareTo(CandidateId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
