@NullMarked
package io.palmares.nominations.duplicate.text;

import org.jspecify.annotations.NullMarked;
