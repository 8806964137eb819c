@NullMarked
package io.palmares.testkit.planted.isolation.people;

import org.jspecify.annotations.NullMarked;
