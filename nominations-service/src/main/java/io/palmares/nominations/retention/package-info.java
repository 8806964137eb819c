@NullMarked
package io.palmares.nominations.retention;

import org.jspecify.annotations.NullMarked;
