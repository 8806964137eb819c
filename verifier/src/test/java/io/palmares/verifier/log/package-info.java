@NullMarked
package io.palmares.verifier.log;

import org.jspecify.annotations.NullMarked;
