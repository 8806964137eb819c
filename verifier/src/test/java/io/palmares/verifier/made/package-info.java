/// Editions made for tests: honest ones, and dishonest ones.
@NullMarked
package io.palmares.verifier.made;

import org.jspecify.annotations.NullMarked;
