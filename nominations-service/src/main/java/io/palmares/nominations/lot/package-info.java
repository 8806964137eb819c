@NullMarked
package io.palmares.nominations.lot;

import org.jspecify.annotations.NullMarked;
