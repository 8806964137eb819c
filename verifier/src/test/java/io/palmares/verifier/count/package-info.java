@NullMarked
package io.palmares.verifier.count;

import org.jspecify.annotations.NullMarked;
