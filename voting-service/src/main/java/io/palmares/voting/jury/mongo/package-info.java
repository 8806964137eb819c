/// The jury's documents.
@NullMarked
package io.palmares.voting.jury.mongo;

import org.jspecify.annotations.NullMarked;
