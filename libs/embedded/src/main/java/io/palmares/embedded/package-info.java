@NullMarked
package io.palmares.embedded;

import org.jspecify.annotations.NullMarked;
