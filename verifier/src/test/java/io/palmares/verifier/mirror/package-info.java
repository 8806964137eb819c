@NullMarked
package io.palmares.verifier.mirror;

import org.jspecify.annotations.NullMarked;
