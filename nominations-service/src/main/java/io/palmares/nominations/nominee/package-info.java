@NullMarked
package io.palmares.nominations.nominee;

import org.jspecify.annotations.NullMarked;
