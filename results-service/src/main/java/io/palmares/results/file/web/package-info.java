/// Files over HTTP.
@NullMarked
package io.palmares.results.file.web;

import org.jspecify.annotations.NullMarked;
