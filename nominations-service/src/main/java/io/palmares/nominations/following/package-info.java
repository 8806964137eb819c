@NullMarked
package io.palmares.nominations.following;

import org.jspecify.annotations.NullMarked;
