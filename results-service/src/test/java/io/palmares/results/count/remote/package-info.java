@NullMarked
package io.palmares.results.count.remote;

import org.jspecify.annotations.NullMarked;
