@NullMarked
package io.palmares.nominations.candidates.web;

import org.jspecify.annotations.NullMarked;
