package io.palmares.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.palmares.web.caller.PersonId;
import io.palmares.web.id.Crockford;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/// The id of something created.
///
/// The same caller, route and key always give the same one, so that the store's
/// primary key is what stops a repeat. 26 lower-case Crockford-32 characters (128 bits).
public final class DerivedId {

    private DerivedId() {}

    /// The id for this act of this caller.
    ///
    /// @param route the address as a pattern, for example `POST /api/nominations/editions/{edition}/nominations`
    public static String of(PersonId caller, String route, IdempotencyKey key) {
        MessageDigest digest = Digests.sha256();
        for (String part : new String[] {caller.value(), route, key.value()}) {
            byte[] bytes = part.getBytes(UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return Crockford.encode(Arrays.copyOf(digest.digest(), 16));
    }
}
