@NullMarked
package io.palmares.gateway.routing.web;

import org.jspecify.annotations.NullMarked;
