/// What the jury hears and tells.
@NullMarked
package io.palmares.voting.jury.events;

import org.jspecify.annotations.NullMarked;
