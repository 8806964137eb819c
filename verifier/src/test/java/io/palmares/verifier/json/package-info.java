@NullMarked
package io.palmares.verifier.json;

import org.jspecify.annotations.NullMarked;
