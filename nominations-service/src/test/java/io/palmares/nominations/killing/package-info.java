@NullMarked
package io.palmares.nominations.killing;

import org.jspecify.annotations.NullMarked;
