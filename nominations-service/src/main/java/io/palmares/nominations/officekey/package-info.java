@NullMarked
package io.palmares.nominations.officekey;

import org.jspecify.annotations.NullMarked;
