@NullMarked
package io.palmares.local;

import org.jspecify.annotations.NullMarked;
