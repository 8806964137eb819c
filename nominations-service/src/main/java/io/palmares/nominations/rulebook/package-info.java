@NullMarked
package io.palmares.nominations.rulebook;

import org.jspecify.annotations.NullMarked;
