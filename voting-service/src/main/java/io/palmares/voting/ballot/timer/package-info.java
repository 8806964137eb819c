/// What the box does by itself, again and again.
@NullMarked
package io.palmares.voting.ballot.timer;

import org.jspecify.annotations.NullMarked;
