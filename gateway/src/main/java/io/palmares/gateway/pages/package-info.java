/// What a page shows, made ready from what the public interface says. Decides nothing.
@NullMarked
package io.palmares.gateway.pages;

import org.jspecify.annotations.NullMarked;
