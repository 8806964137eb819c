/// Checks a published edition with none of the code that made it.
@NullMarked
package io.palmares.verifier;

import org.jspecify.annotations.NullMarked;
