/// The vocabulary of events: what a use case announces and what a handler receives. Pure Java, so feature roots may
/// use it; everything that touches a store or a broker lives in the packages below.
@NullMarked
package io.palmares.messaging;

import org.jspecify.annotations.NullMarked;
