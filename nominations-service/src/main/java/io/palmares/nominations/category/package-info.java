@NullMarked
package io.palmares.nominations.category;

import org.jspecify.annotations.NullMarked;
