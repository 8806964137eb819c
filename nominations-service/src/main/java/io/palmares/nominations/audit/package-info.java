@NullMarked
package io.palmares.nominations.audit;

import org.jspecify.annotations.NullMarked;
