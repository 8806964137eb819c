@NullMarked
package io.palmares.nominations.duplicate;

import org.jspecify.annotations.NullMarked;
