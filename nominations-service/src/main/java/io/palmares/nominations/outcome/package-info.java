@NullMarked
package io.palmares.nominations.outcome;

import org.jspecify.annotations.NullMarked;
