@NullMarked
package io.palmares.results.file;

import org.jspecify.annotations.NullMarked;
