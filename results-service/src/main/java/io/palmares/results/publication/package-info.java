/// What the public may read: editions, categories, and results that were announced. Nothing here can see a count.
@NullMarked
package io.palmares.results.publication;

import org.jspecify.annotations.NullMarked;
