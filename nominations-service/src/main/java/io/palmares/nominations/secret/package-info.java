@NullMarked
package io.palmares.nominations.secret;

import org.jspecify.annotations.NullMarked;
