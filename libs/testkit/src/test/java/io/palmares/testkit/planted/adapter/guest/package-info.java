@NullMarked
package io.palmares.testkit.planted.adapter.guest;

import org.jspecify.annotations.NullMarked;
