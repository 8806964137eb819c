@NullMarked
package io.palmares.nominations.category.mongo;

import org.jspecify.annotations.NullMarked;
