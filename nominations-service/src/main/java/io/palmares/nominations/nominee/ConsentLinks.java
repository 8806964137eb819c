package io.palmares.nominations.nominee;

import io.palmares.aggregate.MasterSecret;
import io.palmares.ledger.Bytes;
import java.security.MessageDigest;
import java.util.Optional;

/// The links by which nominees answer. A link holds the nominee's id and a mark that only this service can make, so
/// nothing of it is stored.
public final class ConsentLinks {
    private static final String PURPOSE = "consent";
    private final MasterSecret secret;

    public ConsentLinks(MasterSecret secret) {
        this.secret = secret;
    }

    public String token(String nominee) {
        return nominee + "." + secret.mark(PURPOSE, nominee).base64Url();
    }

    /// The nominee whose token this is.
    public Optional<String> nominee(String token) {
        int dot = token.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String nominee = token.substring(0, dot);
        return MessageDigest.isEqual(
                        Bytes.utf8(token).toArray(), Bytes.utf8(token(nominee)).toArray())
                ? Optional.of(nominee)
                : Optional.empty();
    }
}
