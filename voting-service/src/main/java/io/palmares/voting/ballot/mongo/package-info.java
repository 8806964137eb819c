/// The box's database.
@NullMarked
package io.palmares.voting.ballot.mongo;

import org.jspecify.annotations.NullMarked;
