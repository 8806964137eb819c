@NullMarked
package io.palmares.nominations.web;

import org.jspecify.annotations.NullMarked;
