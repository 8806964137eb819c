/// What entries say, field by field, and who has to have signed them.
@NullMarked
package io.palmares.verifier.entry;

import org.jspecify.annotations.NullMarked;
