/// The officers' desk over HTTP.
@NullMarked
package io.palmares.results.act.web;

import org.jspecify.annotations.NullMarked;
