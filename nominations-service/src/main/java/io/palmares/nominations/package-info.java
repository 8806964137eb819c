@NullMarked
package io.palmares.nominations;

import org.jspecify.annotations.NullMarked;
