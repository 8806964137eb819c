/// Reads the public part of what is stored.
@NullMarked
package io.palmares.results.publication.mongo;

import org.jspecify.annotations.NullMarked;
