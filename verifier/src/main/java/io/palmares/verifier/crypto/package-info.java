/// Hashes, signatures and the two base64 alphabets, strictly.
@NullMarked
package io.palmares.verifier.crypto;

import org.jspecify.annotations.NullMarked;
