@NullMarked
package io.palmares.nominations.people.web;

import org.jspecify.annotations.NullMarked;
