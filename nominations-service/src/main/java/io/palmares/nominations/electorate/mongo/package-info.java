@NullMarked
package io.palmares.nominations.electorate.mongo;

import org.jspecify.annotations.NullMarked;
