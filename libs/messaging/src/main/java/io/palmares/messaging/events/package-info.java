/// The broker: publishing, listening, topics, dead letters.
@NullMarked
package io.palmares.messaging.events;

import org.jspecify.annotations.NullMarked;
