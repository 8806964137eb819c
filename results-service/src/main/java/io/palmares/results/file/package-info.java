/// Files that entries of an edition's log name by root or hash.
@NullMarked
package io.palmares.results.file;

import org.jspecify.annotations.NullMarked;
