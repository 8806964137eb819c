/// The rulebook: every rule the engine runs, as one JSON document per edition.
@NullMarked
package io.palmares.contracts.rulebook;

import org.jspecify.annotations.NullMarked;
