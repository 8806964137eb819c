@NullMarked
package io.palmares.voting.ballot.events;

import org.jspecify.annotations.NullMarked;
