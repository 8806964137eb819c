/// What tests of several modules need.
@NullMarked
package io.palmares.testkit;

import org.jspecify.annotations.NullMarked;
