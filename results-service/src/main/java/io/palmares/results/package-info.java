/// Counts, certifies, announces.
@NullMarked
package io.palmares.results;

import org.jspecify.annotations.NullMarked;
