@NullMarked
package io.palmares.nominations.lot.mongo;

import org.jspecify.annotations.NullMarked;
