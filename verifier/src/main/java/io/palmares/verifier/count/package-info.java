/// A second counter: every method a rulebook can name, written from the rules and from nothing else of this project.
/// [io.palmares.verifier.count.Recount] is the way in.
@NullMarked
package io.palmares.verifier.count;

import org.jspecify.annotations.NullMarked;
