@NullMarked
package io.palmares.local.compose;

import org.jspecify.annotations.NullMarked;
