/// The officers' desk at the ballot box: the one place here where a person meets a box, and never a ballot.
@NullMarked
package io.palmares.voting.office;

import org.jspecify.annotations.NullMarked;
