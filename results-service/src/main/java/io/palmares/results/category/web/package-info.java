/// A category for officers.
@NullMarked
package io.palmares.results.category.web;

import org.jspecify.annotations.NullMarked;
