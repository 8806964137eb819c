/// The verifier's counting, as the second counter.
@NullMarked
package io.palmares.results.count.recount;

import org.jspecify.annotations.NullMarked;
