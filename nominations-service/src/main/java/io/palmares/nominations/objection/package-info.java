@NullMarked
package io.palmares.nominations.objection;

import org.jspecify.annotations.NullMarked;
