@NullMarked
package io.palmares.nominations.screening.web;

import org.jspecify.annotations.NullMarked;
