@NullMarked
package io.palmares.nominations.entry;

import org.jspecify.annotations.NullMarked;
