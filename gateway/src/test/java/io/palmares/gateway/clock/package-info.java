@NullMarked
package io.palmares.gateway.clock;

import org.jspecify.annotations.NullMarked;
