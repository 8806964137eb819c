@NullMarked
package io.palmares.nominations.nominee.mongo;

import org.jspecify.annotations.NullMarked;
