@NullMarked
package io.palmares.nominations.store.mongo;

import org.jspecify.annotations.NullMarked;
