/// Editions as they were published.
@NullMarked
package io.palmares.results.edition;

import org.jspecify.annotations.NullMarked;
