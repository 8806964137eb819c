/// Rulings in the store.
@NullMarked
package io.palmares.results.ruling.mongo;

import org.jspecify.annotations.NullMarked;
