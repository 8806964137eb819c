@NullMarked
package io.palmares.nominations.edition.web;

import org.jspecify.annotations.NullMarked;
