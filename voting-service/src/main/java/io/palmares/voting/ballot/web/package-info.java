/// The box's HTTP interface: the ballot route, which knows no identity, what is public, and what other services fetch.
@NullMarked
package io.palmares.voting.ballot.web;

import org.jspecify.annotations.NullMarked;
