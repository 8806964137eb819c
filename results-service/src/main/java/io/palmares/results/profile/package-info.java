/// Public records of nominees.
@NullMarked
package io.palmares.results.profile;

import org.jspecify.annotations.NullMarked;
