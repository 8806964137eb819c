@NullMarked
package io.palmares.gateway.limits;

import org.jspecify.annotations.NullMarked;
