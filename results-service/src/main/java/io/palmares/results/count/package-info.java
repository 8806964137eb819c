/// From sealed boxes and locked scorecards to a committed result: pure, exact, the same bytes for the same input.
@NullMarked
package io.palmares.results.count;

import org.jspecify.annotations.NullMarked;
