@NullMarked
package io.palmares.nominations.category.events;

import org.jspecify.annotations.NullMarked;
