@NullMarked
package io.palmares.messaging.relay;

import org.jspecify.annotations.NullMarked;
