@NullMarked
package io.palmares.nominations.rulebook.json;

import org.jspecify.annotations.NullMarked;
