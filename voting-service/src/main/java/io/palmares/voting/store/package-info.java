/// The two databases.
@NullMarked
package io.palmares.voting.store;

import org.jspecify.annotations.NullMarked;
