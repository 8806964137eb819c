@NullMarked
package io.palmares.nominations.letters;

import org.jspecify.annotations.NullMarked;
