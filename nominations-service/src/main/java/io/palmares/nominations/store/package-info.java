@NullMarked
package io.palmares.nominations.store;

import org.jspecify.annotations.NullMarked;
