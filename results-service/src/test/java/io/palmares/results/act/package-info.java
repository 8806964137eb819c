@NullMarked
package io.palmares.results.act;

import org.jspecify.annotations.NullMarked;
