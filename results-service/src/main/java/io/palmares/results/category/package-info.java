/// One category from its shortlist to its announced result.
@NullMarked
package io.palmares.results.category;

import org.jspecify.annotations.NullMarked;
