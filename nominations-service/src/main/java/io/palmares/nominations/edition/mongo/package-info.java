@NullMarked
package io.palmares.nominations.edition.mongo;

import org.jspecify.annotations.NullMarked;
