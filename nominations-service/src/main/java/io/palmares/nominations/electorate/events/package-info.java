@NullMarked
package io.palmares.nominations.electorate.events;

import org.jspecify.annotations.NullMarked;
