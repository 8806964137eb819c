@NullMarked
package io.palmares.messaging;

import org.jspecify.annotations.NullMarked;
