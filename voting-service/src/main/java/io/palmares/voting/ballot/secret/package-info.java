/// Secrets at rest.
@NullMarked
package io.palmares.voting.ballot.secret;

import org.jspecify.annotations.NullMarked;
