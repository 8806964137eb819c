@NullMarked
package io.palmares.nominations.direct;

import org.jspecify.annotations.NullMarked;
