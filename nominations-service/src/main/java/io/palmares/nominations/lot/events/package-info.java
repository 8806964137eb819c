@NullMarked
package io.palmares.nominations.lot.events;

import org.jspecify.annotations.NullMarked;
