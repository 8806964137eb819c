@NullMarked
package io.palmares.results.category;

import org.jspecify.annotations.NullMarked;
