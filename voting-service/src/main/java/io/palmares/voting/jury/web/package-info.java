/// The jury over HTTP.
@NullMarked
package io.palmares.voting.jury.web;

import org.jspecify.annotations.NullMarked;
