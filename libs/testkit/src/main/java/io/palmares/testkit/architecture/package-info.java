/// The house's rules for a service, as tests.
@NullMarked
package io.palmares.testkit.architecture;

import org.jspecify.annotations.NullMarked;
