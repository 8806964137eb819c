/// Rulings as they arrive.
@NullMarked
package io.palmares.results.ruling.events;

import org.jspecify.annotations.NullMarked;
