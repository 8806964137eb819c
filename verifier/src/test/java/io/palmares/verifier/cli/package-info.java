@NullMarked
package io.palmares.verifier.cli;

import org.jspecify.annotations.NullMarked;
