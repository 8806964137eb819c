/// What a category hears and tells.
@NullMarked
package io.palmares.results.category.events;

import org.jspecify.annotations.NullMarked;
