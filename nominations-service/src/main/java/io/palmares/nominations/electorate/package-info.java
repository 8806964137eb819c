@NullMarked
package io.palmares.nominations.electorate;

import org.jspecify.annotations.NullMarked;
