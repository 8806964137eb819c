/// Editions as nominations-service tells them.
@NullMarked
package io.palmares.results.edition.events;

import org.jspecify.annotations.NullMarked;
