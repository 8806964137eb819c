/// Shows a count: as the JSON object of the case schema, and as sentences.
@NullMarked
package io.palmares.tally.print;

import org.jspecify.annotations.NullMarked;
