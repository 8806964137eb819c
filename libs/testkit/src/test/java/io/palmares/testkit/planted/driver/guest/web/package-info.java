@NullMarked
package io.palmares.testkit.planted.driver.guest.web;

import org.jspecify.annotations.NullMarked;
