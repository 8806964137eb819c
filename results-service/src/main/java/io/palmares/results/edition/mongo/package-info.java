/// Editions in the store.
@NullMarked
package io.palmares.results.edition.mongo;

import org.jspecify.annotations.NullMarked;
