@NullMarked
package io.palmares.nominations.people.mongo;

import org.jspecify.annotations.NullMarked;
