/// What the box hears from the other services, and what it tells them.
@NullMarked
package io.palmares.voting.ballot.events;

import org.jspecify.annotations.NullMarked;
