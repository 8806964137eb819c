@NullMarked
package io.palmares.results.publication;

import org.jspecify.annotations.NullMarked;
