@NullMarked
package io.palmares.gateway.limits.web;

import org.jspecify.annotations.NullMarked;
