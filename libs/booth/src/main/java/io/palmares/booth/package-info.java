@NullMarked
package io.palmares.booth;

import org.jspecify.annotations.NullMarked;
