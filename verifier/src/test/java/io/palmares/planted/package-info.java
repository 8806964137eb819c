/// What a rule has to catch.
@NullMarked
package io.palmares.planted;

import org.jspecify.annotations.NullMarked;
