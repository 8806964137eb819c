@NullMarked
package io.palmares.nominations.nominee.events;

import org.jspecify.annotations.NullMarked;
