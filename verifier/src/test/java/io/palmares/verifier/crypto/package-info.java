@NullMarked
package io.palmares.verifier.crypto;

import org.jspecify.annotations.NullMarked;
