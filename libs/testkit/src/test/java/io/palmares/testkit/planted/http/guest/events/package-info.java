@NullMarked
package io.palmares.testkit.planted.http.guest.events;

import org.jspecify.annotations.NullMarked;
