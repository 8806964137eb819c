@NullMarked
package io.palmares.acceptance;

import org.jspecify.annotations.NullMarked;
