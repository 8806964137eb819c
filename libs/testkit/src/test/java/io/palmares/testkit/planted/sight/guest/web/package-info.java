@NullMarked
package io.palmares.testkit.planted.sight.guest.web;

import org.jspecify.annotations.NullMarked;
