@NullMarked
package io.palmares.nominations.proposal;

import org.jspecify.annotations.NullMarked;
