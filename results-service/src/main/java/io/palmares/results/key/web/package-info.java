/// Public halves for the other services.
@NullMarked
package io.palmares.results.key.web;

import org.jspecify.annotations.NullMarked;
