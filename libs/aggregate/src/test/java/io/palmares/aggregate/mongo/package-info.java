@NullMarked
package io.palmares.aggregate.mongo;

import org.jspecify.annotations.NullMarked;
