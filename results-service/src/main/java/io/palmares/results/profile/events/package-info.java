/// Public records as they arrive.
@NullMarked
package io.palmares.results.profile.events;

import org.jspecify.annotations.NullMarked;
