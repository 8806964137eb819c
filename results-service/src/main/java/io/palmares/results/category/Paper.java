package io.palmares.results.category;

import org.jspecify.annotations.Nullable;

/// The ballot paper of a class, from the body that was signed here to the frozen entry.
///
/// @param signedBody hash of the body that results-service signed last
/// @param leaf of the frozen entry
/// @param entry the frozen entry, base64url
public record Paper(
        String electorClass,
        @Nullable String signedBody,
        @Nullable String leaf,
        @Nullable String entry) {
    Paper signed(String bodyHash) {
        return new Paper(electorClass, bodyHash, leaf, entry);
    }

    Paper frozen(String paper, String bytes) {
        return new Paper(electorClass, signedBody, paper, bytes);
    }
}
