@NullMarked
package io.palmares.nominations.people;

import org.jspecify.annotations.NullMarked;
