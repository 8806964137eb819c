/// The two databases.
@NullMarked
package io.palmares.voting.store.mongo;

import org.jspecify.annotations.NullMarked;
