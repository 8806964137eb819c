/// The public, keyless interface.
@NullMarked
package io.palmares.results.publication.web;

import org.jspecify.annotations.NullMarked;
