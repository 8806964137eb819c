@NullMarked
package io.palmares.nominations.endorsement.mongo;

import org.jspecify.annotations.NullMarked;
