/// Public records in the store.
@NullMarked
package io.palmares.results.profile.mongo;

import org.jspecify.annotations.NullMarked;
