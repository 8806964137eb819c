/// What the compose stack needs once, before the services start.
@NullMarked
package io.palmares.local.compose;

import org.jspecify.annotations.NullMarked;
