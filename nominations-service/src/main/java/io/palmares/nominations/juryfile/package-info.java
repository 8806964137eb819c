/// What juries read of candidates beside their public records.
@NullMarked
package io.palmares.nominations.juryfile;

import org.jspecify.annotations.NullMarked;
