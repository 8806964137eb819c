/// The keys that results are signed with.
@NullMarked
package io.palmares.results.key;

import org.jspecify.annotations.NullMarked;
