@NullMarked
package io.palmares.gateway.clock.web;

import org.jspecify.annotations.NullMarked;
