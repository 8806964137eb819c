@NullMarked
package io.palmares.testkit.planted.isolation.secret;

import org.jspecify.annotations.NullMarked;
