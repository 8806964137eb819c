@NullMarked
package io.palmares.messaging.events;

import org.jspecify.annotations.NullMarked;
