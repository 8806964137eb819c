@NullMarked
package io.palmares.nominations.letters.remote;

import org.jspecify.annotations.NullMarked;
