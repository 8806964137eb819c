@NullMarked
package io.palmares.nominations.edition;

import org.jspecify.annotations.NullMarked;
