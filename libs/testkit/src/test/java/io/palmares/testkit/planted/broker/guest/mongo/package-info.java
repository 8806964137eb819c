@NullMarked
package io.palmares.testkit.planted.broker.guest.mongo;

import org.jspecify.annotations.NullMarked;
