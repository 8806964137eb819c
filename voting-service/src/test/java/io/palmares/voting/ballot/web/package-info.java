@NullMarked
package io.palmares.voting.ballot.web;

import org.jspecify.annotations.NullMarked;
