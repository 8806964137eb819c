@NullMarked
package io.palmares.testkit;

import org.jspecify.annotations.NullMarked;
