@NullMarked
package io.palmares.nominations.screening.events;

import org.jspecify.annotations.NullMarked;
