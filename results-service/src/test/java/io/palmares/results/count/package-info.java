@NullMarked
package io.palmares.results.count;

import org.jspecify.annotations.NullMarked;
