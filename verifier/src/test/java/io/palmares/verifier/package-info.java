@NullMarked
package io.palmares.verifier;

import org.jspecify.annotations.NullMarked;
