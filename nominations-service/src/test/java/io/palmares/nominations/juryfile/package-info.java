@NullMarked
package io.palmares.nominations.juryfile;

import org.jspecify.annotations.NullMarked;
