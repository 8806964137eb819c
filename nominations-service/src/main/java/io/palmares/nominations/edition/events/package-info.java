@NullMarked
package io.palmares.nominations.edition.events;

import org.jspecify.annotations.NullMarked;
