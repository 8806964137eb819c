@NullMarked
package io.palmares.contracts;

import org.jspecify.annotations.NullMarked;
