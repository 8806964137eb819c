/// What counting and reading cost: benchmarks, and the elections they run on.
@NullMarked
package io.palmares.benchmarks;

import org.jspecify.annotations.NullMarked;
