/// Puts the parts together for a service.
@NullMarked
package io.palmares.messaging.config;

import org.jspecify.annotations.NullMarked;
