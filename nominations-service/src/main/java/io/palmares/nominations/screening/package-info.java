@NullMarked
package io.palmares.nominations.screening;

import org.jspecify.annotations.NullMarked;
