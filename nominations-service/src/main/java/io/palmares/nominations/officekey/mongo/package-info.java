@NullMarked
package io.palmares.nominations.officekey.mongo;

import org.jspecify.annotations.NullMarked;
