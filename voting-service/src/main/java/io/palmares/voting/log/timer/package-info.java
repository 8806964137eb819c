/// What the log does by itself.
@NullMarked
package io.palmares.voting.log.timer;

import org.jspecify.annotations.NullMarked;
