/// Lists too long for an entry of the log, kept under the name that an entry gives them.
@NullMarked
package io.palmares.results.list;

import org.jspecify.annotations.NullMarked;
