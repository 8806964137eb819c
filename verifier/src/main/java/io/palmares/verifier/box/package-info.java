/// The checks of a ballot box, in memory that does not grow with it.
@NullMarked
package io.palmares.verifier.box;

import org.jspecify.annotations.NullMarked;
