@NullMarked
package io.palmares.gateway.signin.people;

import org.jspecify.annotations.NullMarked;
