/// The checks of an edition's log.
@NullMarked
package io.palmares.verifier.edition;

import org.jspecify.annotations.NullMarked;
