/// The logs as static files, and where they are.
@NullMarked
package io.palmares.voting.log.web;

import org.jspecify.annotations.NullMarked;
