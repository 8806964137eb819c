@NullMarked
package io.palmares.tally.io;

import org.jspecify.annotations.NullMarked;
