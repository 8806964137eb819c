@NullMarked
package io.palmares.testkit.planted.framework.guest;

import org.jspecify.annotations.NullMarked;
