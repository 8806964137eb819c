/// What the log hears: every event that carries an entry.
@NullMarked
package io.palmares.voting.log.events;

import org.jspecify.annotations.NullMarked;
