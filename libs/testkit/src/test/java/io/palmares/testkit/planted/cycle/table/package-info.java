@NullMarked
package io.palmares.testkit.planted.cycle.table;

import org.jspecify.annotations.NullMarked;
