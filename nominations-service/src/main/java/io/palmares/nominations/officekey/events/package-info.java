@NullMarked
package io.palmares.nominations.officekey.events;

import org.jspecify.annotations.NullMarked;
