/// Carries events from the documents that hold them to the broker.
@NullMarked
package io.palmares.messaging.relay;

import org.jspecify.annotations.NullMarked;
