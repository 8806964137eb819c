@NullMarked
package io.palmares.nominations.screening.mongo;

import org.jspecify.annotations.NullMarked;
