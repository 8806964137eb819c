@NullMarked
package io.palmares.voting;

import org.jspecify.annotations.NullMarked;
