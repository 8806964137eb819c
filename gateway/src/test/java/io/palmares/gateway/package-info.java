@NullMarked
package io.palmares.gateway;

import org.jspecify.annotations.NullMarked;
