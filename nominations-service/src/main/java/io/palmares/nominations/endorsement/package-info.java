@NullMarked
package io.palmares.nominations.endorsement;

import org.jspecify.annotations.NullMarked;
