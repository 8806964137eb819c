@NullMarked
package io.palmares.nominations.memory;

import org.jspecify.annotations.NullMarked;
