/// Editions for the public.
@NullMarked
package io.palmares.results.edition.web;

import org.jspecify.annotations.NullMarked;
