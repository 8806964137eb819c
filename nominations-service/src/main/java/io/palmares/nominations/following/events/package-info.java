@NullMarked
package io.palmares.nominations.following.events;

import org.jspecify.annotations.NullMarked;
