@NullMarked
package io.palmares.testkit.planted.tidy.guest.web;

import org.jspecify.annotations.NullMarked;
