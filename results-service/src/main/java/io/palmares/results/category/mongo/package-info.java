/// Categories in the store.
@NullMarked
package io.palmares.results.category.mongo;

import org.jspecify.annotations.NullMarked;
