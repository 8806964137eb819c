/// The register of rulings.
@NullMarked
package io.palmares.results.ruling;

import org.jspecify.annotations.NullMarked;
