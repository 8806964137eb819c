@NullMarked
package io.palmares.nominations.candidates;

import org.jspecify.annotations.NullMarked;
