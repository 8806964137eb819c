@NullMarked
package io.palmares.messaging.delivery;

import org.jspecify.annotations.NullMarked;
