@NullMarked
package io.palmares.nominations.duplicate.mongo;

import org.jspecify.annotations.NullMarked;
