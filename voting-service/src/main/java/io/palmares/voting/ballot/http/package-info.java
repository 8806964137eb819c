/// What the box fetches from another service.
@NullMarked
package io.palmares.voting.ballot.http;

import org.jspecify.annotations.NullMarked;
