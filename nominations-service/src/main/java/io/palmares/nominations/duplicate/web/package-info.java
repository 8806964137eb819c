@NullMarked
package io.palmares.nominations.duplicate.web;

import org.jspecify.annotations.NullMarked;
