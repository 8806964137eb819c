/// Lists in the store.
@NullMarked
package io.palmares.results.list.mongo;

import org.jspecify.annotations.NullMarked;
