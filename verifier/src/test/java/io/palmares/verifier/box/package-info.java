@NullMarked
package io.palmares.verifier.box;

import org.jspecify.annotations.NullMarked;
