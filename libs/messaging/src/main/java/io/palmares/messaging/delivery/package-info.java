/// Brings events from the broker to the handlers, in order per subject.
@NullMarked
package io.palmares.messaging.delivery;

import org.jspecify.annotations.NullMarked;
