/// Signing keys in the store.
@NullMarked
package io.palmares.results.key.mongo;

import org.jspecify.annotations.NullMarked;
