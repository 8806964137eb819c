@NullMarked
package io.palmares.results;

import org.jspecify.annotations.NullMarked;
