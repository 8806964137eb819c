@NullMarked
package io.palmares.aggregate;

import org.jspecify.annotations.NullMarked;
