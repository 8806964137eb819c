@NullMarked
package io.palmares.nominations.lot.web;

import org.jspecify.annotations.NullMarked;
