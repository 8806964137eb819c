@NullMarked
package io.palmares.gateway.signin;

import org.jspecify.annotations.NullMarked;
