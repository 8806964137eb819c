@NullMarked
package io.palmares.nominations.nomination;

import org.jspecify.annotations.NullMarked;
