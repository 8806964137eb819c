@NullMarked
package io.palmares.nominations.category.web;

import org.jspecify.annotations.NullMarked;
