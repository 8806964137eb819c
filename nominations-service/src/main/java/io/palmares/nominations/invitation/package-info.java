@NullMarked
package io.palmares.nominations.invitation;

import org.jspecify.annotations.NullMarked;
