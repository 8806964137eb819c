package io.palmares.verifier.count;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/// The revealed seeds of a lot and what they were drawn over: `H(D("lot") ‖ seed1 ‖ seed2 ‖ roots ‖ LP(category) ‖
/// LP(candidate))`, ascending; the first is preferred. Bytes are base64url.
///
/// @param roots of the category's `seal` entries in the order of their `paper` entries
public record Lot(String first, String second, List<String> roots) {
    public Lot {
        roots = List.copyOf(roots);
    }

    /// From most to least preferred.
    public List<String> order(String category, List<String> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing((String id) -> ticket(category, id), Arrays::compareUnsigned)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private byte[] ticket(String category, String candidate) {
        MessageDigest hash = sha256();
        hash.update("palmares/v1/lot\0".getBytes(StandardCharsets.US_ASCII));
        hash.update(bytes(first));
        hash.update(bytes(second));
        roots.forEach(root -> hash.update(bytes(root)));
        prefixed(hash, category);
        prefixed(hash, candidate);
        return hash.digest();
    }

    private static byte[] bytes(String base64Url) {
        return Base64.getUrlDecoder().decode(base64Url);
    }

    private static void prefixed(MessageDigest hash, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.update(ByteBuffer.allocate(2).putShort((short) bytes.length).array());
        hash.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
