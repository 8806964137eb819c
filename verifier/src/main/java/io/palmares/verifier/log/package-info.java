/// A transparency log read from its tiles: entries, checkpoints, notes.
@NullMarked
package io.palmares.verifier.log;

import org.jspecify.annotations.NullMarked;
